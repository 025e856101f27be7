package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.evidence.Approval;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Id;
import dev.rsp.fact.Require;
import dev.rsp.fact.Schema;
import dev.rsp.model.ChainSubject;
import dev.rsp.policy.Answer;
import dev.rsp.policy.QuestionId;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks what one fact names: ids against the vocabulary and the case, references against the case. */
final class FactChecks {

    private final Function<FactRef, @Nullable Fact> given;
    private final Vocabulary vocabulary;
    private final KnownIds known;
    private final List<String> problems;

    FactChecks(StandingView given, Vocabulary vocabulary, List<String> problems) {
        this(given::find, vocabulary, new KnownIds(given, vocabulary), problems);
    }

    FactChecks(Function<FactRef, @Nullable Fact> given, Vocabulary vocabulary, KnownIds known, List<String> problems) {
        this.given = given;
        this.vocabulary = vocabulary;
        this.known = known;
        this.problems = problems;
    }

    /** Adds the problems of a fact. */
    void check(Record fact) {
        Schema schema = Schema.of(fact);
        for (Schema.Component component : schema.components()) {
            Object value = schema.value(fact, component.name());
            Collection<?> all = value instanceof SortedSet<?> set ? set : List.of(value);
            all.forEach(each -> named(fact, component, each));
        }
        if (fact instanceof ChainSubject subject) {
            kind(fact, subject);
        } else if (fact instanceof Approval approval) {
            step(fact, approval);
        }
    }

    private void named(Record fact, Schema.Component component, Object value) {
        if (value instanceof FactRef ref && given.apply(ref) == null) {
            String cure = "Maybe that fact was left out, or changed: a changed fact has a new reference.";
            refuse(fact, component.name(), "refer to a fact of the case", ref, cure);
        } else if (value instanceof Answer answer) {
            answer(fact, component.name(), answer);
        } else if (value instanceof Id id && !known.isKnown(id)) {
            String cure = Nearest.cure(id.value(), known.like(id), known.otherwise(id));
            refuse(fact, component.name(), known.must(id), id, cure);
        }
    }

    /** An answer belongs to the question that stands beside it. */
    private void answer(Record fact, String component, Answer answer) {
        Schema schema = Schema.of(fact);
        for (Schema.Component other : schema.components()) {
            if (schema.value(fact, other.name()) instanceof QuestionId question) {
                QuestionEntry entry = vocabulary.questions().get(question);
                if (entry != null && !entry.answers().contains(answer)) {
                    List<String> answers =
                            entry.answers().stream().map(Answer::value).toList();
                    String must = answers.isEmpty()
                            ? "not be given, for " + question + " takes no judgement as answer"
                            : "answer " + question + " with " + String.join(" or ", answers);
                    String otherwise = answers.isEmpty()
                            ? "Maybe another type of fact answers it."
                            : "Maybe the judgement answers another question.";
                    refuse(fact, component, must, answer, Nearest.cure(answer.value(), answers, otherwise));
                }
            }
        }
    }

    private void kind(Record fact, ChainSubject subject) {
        Chain chain = vocabulary.chains().get(subject.chain());
        String kind = Schema.of(fact).name();
        if (chain != null && !chain.subject().equals(kind)) {
            String cure = "Maybe give it as " + chain.subject() + ", or name another chain.";
            refuse(fact, "chain", "name a chain whose subject is a " + kind, subject.chain(), cure);
        }
    }

    private void step(Record fact, Approval approval) {
        Fact target = given.apply(approval.subject());
        Chain chain =
                target instanceof ChainSubject subject ? vocabulary.chains().get(subject.chain()) : null;
        if (chain != null) {
            List<String> steps =
                    chain.steps().stream().map(Step::id).map(Id::value).toList();
            if (!steps.contains(approval.step().value())) {
                String must = "be a step of chain " + chain.id();
                String otherwise = "Maybe write one of " + String.join(", ", steps) + ".";
                refuse(
                        fact,
                        "step",
                        must,
                        approval.step(),
                        Nearest.cure(approval.step().value(), steps, otherwise));
            }
        }
    }

    private void refuse(Record fact, String component, String must, Object actual, String cure) {
        Schema schema = Schema.of(fact);
        String subject = "component (" + schema.component(component).qualifiedName() + ") of ("
                + schema.keyOf(fact).value() + ")";
        problems.add(Require.refusal(subject, must, actual, cure).getMessage());
    }
}
