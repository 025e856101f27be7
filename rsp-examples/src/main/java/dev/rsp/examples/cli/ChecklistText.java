package dev.rsp.examples.cli;

import dev.rsp.drools.Checklist;
import dev.rsp.drools.Checklist.ChainItem;
import dev.rsp.drools.Checklist.GateItem;
import dev.rsp.drools.Checklist.StandardItem;
import dev.rsp.drools.Checklist.StepItem;
import dev.rsp.fact.Schema;
import dev.rsp.safeguard.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A checklist for people, with a box for each thing that may have to be there. */
final class ChecklistText {

    private static final String BOX = "[ ] ";
    private static final String INNER = "    [ ] ";

    private final String pack;
    private final Checklist list;
    private final List<String> lines = new ArrayList<>();

    ChecklistText(String pack, Checklist list) {
        this.pack = pack;
        this.list = list;
    }

    String text() {
        lines.add("%s: what may have to be there for %s".formatted(pack, Schema.text(list.activity())));
        lines.add("To plan with. What applies to a model, and whether it suffices, a decision on its facts says.");
        if (list.standards().isEmpty() && list.gates().isEmpty()) {
            lines.add("No gate of this policy bears on it; that is no permission.");
        }
        section("Standards", list.standards());
        list.standards().forEach(this::standard);
        section("What else bears on it", list.gates());
        list.gates().forEach(this::gate);
        section("Judgements that a requirement hangs on", list.questions());
        list.questions().forEach(each -> {
            item("", "%s (%s), by %s: %s".formatted(each.id(), each.requirement(), each.role(), each.says()));
            detail("answers: " + joined(each.answers()) + "; favourable: " + joined(each.favourable()));
        });
        section("Reports and decisions", list.chains());
        list.chains().forEach(this::chain);
        section("Duties that recur", list.duties());
        list.duties().forEach(each -> {
            String renewed = each.chain() == null ? "" : ", renewed by " + each.chain();
            item("", "%s, owed by %s%s%s".formatted(each.id(), each.owner(), renewed, said(each.says())));
        });
        return String.join("\n", lines) + "\n";
    }

    private void section(String title, Collection<?> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title);
        }
    }

    private void standard(StandardItem each) {
        item("", "%s (%s, %s)%s".formatted(each.id(), Schema.text(each.kind()), each.level(), said(each.says())));
        if (each.byDefault()) {
            detail("required of every model");
        }
        if (!each.thresholds().isEmpty()) {
            detail("required by " + joined(each.thresholds()));
        }
        if (!each.specified()) {
            detail("UNSPECIFIED: nobody has said yet what it asks for, so nothing can meet it");
        }
        each.criteria()
                .forEach(criterion -> lines.addAll(Wrapped.lines(
                        INNER,
                        "%s, by %s, for %s%s"
                                .formatted(
                                        criterion.id(),
                                        criterion.role(),
                                        criterion.scope() == Scope.LAB ? "the lab" : "each model",
                                        said(criterion.says())))));
    }

    private void gate(GateItem each) {
        item("", each.kind().value());
        each.clauses().forEach(clause -> detail(clause.clause().clause() + ": " + clause.says()));
    }

    private void chain(ChainItem each) {
        String escape = each.escape() ? " (a way out that the policy names, not needed where all else is there)" : "";
        lines.addAll(Wrapped.lines(each.escape() ? "" : BOX, each.id() + ", of each " + each.subject() + escape));
        each.steps().forEach(step -> lines.add((each.escape() ? "    " : INNER) + step(step)));
    }

    private static String step(StepItem step) {
        return "%s: %s %s %s%s%s"
                .formatted(
                        step.id(),
                        step.act(),
                        step.act().equals("notice") ? "to" : "by",
                        step.role(),
                        step.after() == null ? "" : ", after " + step.after(),
                        step.distinctFrom() == null ? "" : ", by others than " + step.distinctFrom());
    }

    private void item(String indent, String text) {
        lines.addAll(Wrapped.lines(indent + BOX, text));
    }

    private void detail(String text) {
        lines.addAll(Wrapped.lines("    ", text));
    }

    private static String said(String says) {
        return says.isEmpty() ? "" : ": " + says;
    }

    private static String joined(Collection<?> values) {
        return values.isEmpty()
                ? "given by another fact"
                : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
