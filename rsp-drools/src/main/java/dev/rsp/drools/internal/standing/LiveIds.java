package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids that the facts of a live case give and name, counted. */
final class LiveIds {

    private final Vocabulary vocabulary;
    private final Map<String, Integer> models = new HashMap<>();
    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    LiveIds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The ids that may be named; they change with this. */
    KnownIds known() {
        return new KnownIds(vocabulary, models.keySet(), topics.keySet());
    }

    void add(Fact fact) {
        KnownIds.models(fact).forEach(each -> models.merge(each, 1, Integer::sum));
        KnownIds.topics(fact).forEach(each -> topics.merge(each, 1, Integer::sum));
        named(fact).forEach(each -> named.merge(each, 1, Integer::sum));
    }

    void remove(Fact fact) {
        KnownIds.models(fact).forEach(each -> less(models, each));
        KnownIds.topics(fact).forEach(each -> less(topics, each));
        named(fact).forEach(each -> less(named, each));
    }

    /** Whether facts of the case name an id that a fact gave and no fact gives any more. */
    boolean isMissed(Fact gone) {
        return KnownIds.models(gone).stream().anyMatch(each -> named.containsKey(each) && !models.containsKey(each))
                || KnownIds.topics(gone).stream()
                        .anyMatch(each -> named.containsKey(each) && !topics.containsKey(each));
    }

    private static void less(Map<String, Integer> counts, String id) {
        counts.computeIfPresent(id, (each, count) -> count == 1 ? null : count - 1);
    }

    /** The models and topics that a fact names, without what the vocabulary lists. */
    private List<String> named(Fact fact) {
        List<String> named = new ArrayList<>();
        Record record = (Record) fact;
        for (Schema.Component component : Schema.of(record).components()) {
            if (component.type() == ModelId.class && KnownIds.models(fact).isEmpty()) {
                named.add(((Id) Schema.of(record).value(record, component.name())).value());
            } else if (component.type() == Topic.class) {
                String topic = ((Id) Schema.of(record).value(record, component.name())).value();
                if (!vocabulary.lists(Topic.class, topic)) {
                    named.add(topic);
                }
            }
        }
        return named;
    }
}
