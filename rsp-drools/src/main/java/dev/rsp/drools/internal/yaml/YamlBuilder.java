package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Refusal;
import dev.rsp.fact.Require;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the nodes of one document from parser events. */
final class YamlBuilder {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final String WRITE_OUT = "Maybe write the value out where it is needed.";

    private final YamlReader.Source source;
    private final Iterator<Event> events;
    private final Problems problems;
    private int depth;

    /** Ends the reading of a file after a problem that leaves nothing to go on with. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super("stopped", null, false, false);
        }
    }

    YamlBuilder(YamlReader.Source source, Iterator<Event> events, Problems problems) {
        this.source = source;
        this.events = events;
        this.problems = problems;
    }

    YamlNode document() {
        events.next();
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent start)) {
            throw stop("yaml-empty", first, file("hold a document", "empty", "Maybe it was not saved."));
        }
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            throw stop("yaml-directive", first, file("have no directives", "%", "Maybe remove the line with %."));
        }
        YamlNode node = node(events.next());
        events.next();
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            throw stop("yaml-documents", after, file("be one document", "more", "Maybe remove the line (---)."));
        }
        return node;
    }

    private YamlNode node(Event event) {
        if (event instanceof AliasEvent alias) {
            throw stop("yaml-alias", event, file("have no aliases", "*" + alias.getAlias(), WRITE_OUT));
        }
        if (((NodeEvent) event).getAnchor().isPresent()) {
            throw stop("yaml-alias", event, file("have no anchors", anchor((NodeEvent) event), WRITE_OUT));
        }
        return event instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) event);
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        refuseTag(event, event.getTag().orElse(""));
        String text = event.getValue();
        if (event.isPlain() && NOTHING.contains(text)) {
            problems.add(
                    "yaml-null",
                    place(event),
                    Require.refusal(
                            "value",
                            "be given",
                            text.isEmpty() ? "nothing" : text,
                            "Maybe leave the key out, or write {} for an entry without details."));
        }
        if (text.codePoints().anyMatch(TextCheck::isHidden)) {
            throw stop("text-hidden", event, file("hold printable characters only", "an escape", "Maybe retype it."));
        }
        return new YamlNode.Scalar(text, place(event));
    }

    private YamlNode collection(CollectionStartEvent event) {
        refuseTag(event, event.getTag().orElse(""));
        if (++depth > source.limits().depth()) {
            String must = "have at most " + source.limits().depth() + " values within each other";
            throw stop("yaml-depth", event, file(must, "more", "Maybe a bracket was not closed."));
        }
        YamlNode node = event instanceof MappingStartEvent ? mapping(place(event)) : sequence(place(event));
        depth--;
        return node;
    }

    private YamlNode.Sequence sequence(Place place) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            items.add(node(event));
        }
        return new YamlNode.Sequence(items, place);
    }

    private YamlNode.Mapping mapping(Place place) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            String key = key(event);
            YamlNode.Entry entry = new YamlNode.Entry(node(events.next()), place(event));
            YamlNode.Entry before = entries.putIfAbsent(key, entry);
            if (before != null) {
                String first = "a second one after line " + before.key().line();
                problems.add(
                        "yaml-duplicate-key",
                        place(event),
                        Require.refusal(
                                "key (" + key + ")", "stand once", first, "Maybe one of them has another name."));
            }
        }
        return new YamlNode.Mapping(entries, place);
    }

    private String key(Event event) {
        if (!(node(event) instanceof YamlNode.Scalar key)) {
            throw stop("yaml-key", event, file("have keys of text", "a list or mapping", "Maybe quote the key."));
        }
        if (key.text().equals("<<")) {
            throw stop("yaml-merge-key", event, file("have no merge keys", "<<", WRITE_OUT));
        }
        return key.text();
    }

    private void refuseTag(Event event, String tag) {
        if (!tag.isEmpty()) {
            throw stop("yaml-tag", event, file("have no tags", tag, "Maybe remove it; types follow from the key."));
        }
    }

    private Refusal file(String expectation, String actual, String cure) {
        return Require.refusal("file (" + source.file() + ")", expectation, actual, cure);
    }

    private Stop stop(String id, Event event, Refusal refusal) {
        problems.add(id, place(event), refusal);
        return new Stop();
    }

    private Place place(Event event) {
        return new Place(
                source.file(),
                event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    private static String anchor(NodeEvent event) {
        return event.getAnchor().map(anchor -> "&" + anchor.getValue()).orElse("&");
    }
}
