package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Summary;
import dev.rsp.summary.Summarizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The summaries of an application, each held to what it declares. */
final class OwnSummaryMaker<F extends Fact, S extends Record & Summary> implements SummaryMaker {

    private final Summarizer<F, S> own;
    private final Schema summary;
    private final Schema facts;

    private OwnSummaryMaker(Summarizer<F, S> own) {
        this.own = own;
        this.summary = Schema.of(own.summary());
        this.facts = Schema.of(own.facts().asSubclass(Record.class));
    }

    static <F extends Fact, S extends Record & Summary> SummaryMaker of(Summarizer<F, S> own) {
        return new OwnSummaryMaker<>(own);
    }

    @Override
    public String name() {
        return summary.name();
    }

    @Override
    public String version() {
        return own.getClass().getName() + "/" + own.version();
    }

    @Override
    public List<Traced> make(StandingView standing, Vocabulary vocabulary, LocalDate asOf) {
        Map<List<Object>, List<F>> groups = new LinkedHashMap<>();
        for (F each : standing.of(own.facts())) {
            groups.computeIfAbsent(key(facts, (Record) each), key -> new ArrayList<>())
                    .add(each);
        }
        List<Traced> made = new ArrayList<>();
        groups.forEach((key, group) -> {
            Optional<S> sum = sum(key, group);
            new OwnSummaryCheck<F, S>(summary, vocabulary, some -> sum(key, some)).check(sum, group);
            sum.ifPresent(each ->
                    made.add(Traced.of(each, group.stream().map(standing::ref).toList())));
        });
        return List.copyOf(made);
    }

    private List<Object> key(Schema schema, Record record) {
        return summary.key().stream()
                .map(component -> schema.value(record, component))
                .toList();
    }

    private Optional<S> sum(List<Object> key, List<F> group) {
        if (group.isEmpty()) {
            return Optional.empty();
        }
        Optional<S> sum = asked(List.copyOf(group));
        if (sum.isPresent() && !key(summary, sum.get()).equals(key)) {
            throw failure(
                    "be known by the " + summary.key() + " of its facts, " + key, String.valueOf(sum.get()), null);
        }
        return sum;
    }

    @SuppressWarnings("NullAway") // what an application returns against its contract is refused here
    private Optional<S> asked(List<F> group) {
        Optional<S> sum;
        try {
            sum = own.summarize(group);
        } catch (RuntimeException e) {
            throw failure("be worked out without an error", String.valueOf(e), e);
        }
        if (sum == null) {
            throw failure("be worked out, or be none", "null", null);
        }
        return sum;
    }

    private EvaluationFailure failure(String must, String actual, @Nullable RuntimeException cause) {
        return OwnSummaryCheck.failure(summary, must, actual, cause);
    }
}
