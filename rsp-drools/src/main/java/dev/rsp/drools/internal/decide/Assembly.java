package dev.rsp.drools.internal.decide;

import dev.rsp.decision.ActivityOutcome;
import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.EscapeUse;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.GivenFact;
import dev.rsp.decision.ModelActivity;
import dev.rsp.decision.NotEncoded;
import dev.rsp.decision.OpenItem;
import dev.rsp.decision.OpenQuestion;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PackStamp;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyStamp;
import dev.rsp.decision.SetAside;
import dev.rsp.decision.SummaryStamp;
import dev.rsp.decision.ThresholdStatus;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.GateTable;
import dev.rsp.drools.internal.pack.Vocabulary.Remedy;
import dev.rsp.drools.internal.standing.StandingFacts;
import dev.rsp.drools.internal.standing.StandingView;
import dev.rsp.drools.internal.standing.Summaries;
import dev.rsp.drools.internal.standing.SummaryMaker;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.QuestionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the parts of a decision together; what depends on the pack alone is worked out once. */
final class Assembly {

    private static final QuestionId IN_FORCE = QuestionId.of("policy-version-in-force");

    private final EffectivePack pack;
    private final Map<String, Citations.Head> heads;
    private final GateTable table;
    private final Standings standings;
    private final Usage usage;
    private final List<NotEncoded> notEncoded;
    private final Readings readings;

    Assembly(EffectivePack pack) {
        this.pack = pack;
        this.heads = Citations.heads(pack);
        this.table = new GateTable(pack);
        this.standings = new Standings(pack.vocabulary());
        this.usage = new Usage(pack);
        this.notEncoded = notEncoded(pack);
        this.readings = new Readings(pack);
    }

    /** The decision on a day outside the days of this version: nothing is known of any activity. */
    Decision notInForce(PolicyCase facts, LocalDate asOf) {
        List<ModelActivity> activities = List.copyOf(Gates.activities(StandingView.of(facts.facts())));
        OpenQuestion question = new OpenQuestion(IN_FORCE, null, null, activities);
        List<GateOutcome> gates = activities.stream()
                .map(each -> new GateOutcome(
                        each.model(), each.activity(), Outcome.NOT_DETERMINED, List.of(), List.of(question.id())))
                .toList();
        return new Decision(
                stamp(false),
                Versions.stamp(),
                asOf,
                facts.digest(),
                facts.facts().stream().map(GivenFact::of).toList(),
                List.of(),
                gates,
                List.of(),
                List.of(),
                List.of(question),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                notEncoded,
                List.of());
    }

    Decision decision(
            PolicyCase facts,
            LocalDate asOf,
            boolean hypothetical,
            Function<Collection<? extends Fact>, Settled> settle) {
        return decision(new Given(facts, asOf, hypothetical), settle.apply(facts.facts()), settle);
    }

    /** What a decision is about. */
    record Given(PolicyCase facts, LocalDate asOf, boolean hypothetical) {}

    /** The decision on a case that is settled already; what follows without its escapes is settled afresh. */
    Decision decision(Given given, Settled settled, Function<Collection<? extends Fact>, Settled> settle) {
        PolicyCase facts = given.facts();
        List<Concluded> conclusions = concluded(settled);
        Answer answer = answer(settled);
        List<OpenQuestion> questions = Stream.concat(
                        Questions.ofRules(conclusions).stream(), answer.questions().stream())
                .sorted(Comparator.comparing(OpenQuestion::id))
                .toList();
        return new Decision(
                stamp(given.hypothetical()),
                Versions.stamp(),
                given.asOf(),
                facts.digest(),
                facts.facts().stream().map(GivenFact::of).toList(),
                summaries(),
                answer.gates(),
                answer.statuses(),
                conclusions,
                questions,
                escapes(facts, settled, settle),
                missing(conclusions, settled, answer),
                unused(settled),
                setAside(settled.facts()),
                notEncoded,
                readings.under(conclusions, answer.gates()));
    }

    /** Cites what supports conclusions, with sources of summaries known elsewhere. */
    Citations citations(Function<Record, Collection<FactRef>> sources) {
        return new Citations(heads, sources);
    }

    /** What follows from a settled case without any citation. */
    Answer answer(Settled settled) {
        Coverage coverage = new Coverage(pack.vocabulary(), settled);
        List<ThresholdStatus> statuses = standings.of(settled, coverage);
        List<ModelActivity> gated = Gates.activities(settled.standing()).stream()
                .filter(each -> table.isGated(each.activity()))
                .toList();
        Remedy remedy = pack.vocabulary().remedies().get("determination");
        ClauseRef clause = remedy == null ? null : pack.ref(remedy.clause());
        List<OpenQuestion> questions = Questions.ofEngine(coverage, statuses, gated, clause, standings.roles());
        return new Answer(coverage, statuses, questions, Gates.of(settled, questions, table));
    }

    /** Where every subject of a settled case stands. */
    record Answer(
            Coverage coverage, List<ThresholdStatus> statuses, List<OpenQuestion> questions, List<GateOutcome> gates) {}

    private List<EscapeUse> escapes(
            PolicyCase facts, Settled settled, Function<Collection<? extends Fact>, Settled> settle) {
        Set<FactRef> used = new Escapes(pack.vocabulary()).used(settled);
        if (used.isEmpty()) {
            return List.of();
        }
        Set<FactRef> all = new HashSet<>(used);
        Settled without = settle.apply(facts.without(all).facts());
        for (Set<FactRef> more = new Escapes(pack.vocabulary()).used(without);
                !more.isEmpty();
                more = new Escapes(pack.vocabulary()).used(without)) {
            all.addAll(more);
            without = settle.apply(facts.without(all).facts());
        }
        List<EscapeUse> uses = new ArrayList<>();
        uses.add(use(all, without));
        if (all.size() > 1) {
            all.stream()
                    .sorted()
                    .forEach(each -> uses.add(use(
                            Set.of(each),
                            settle.apply(facts.without(Set.of(each)).facts()))));
        }
        return uses;
    }

    private EscapeUse use(Set<FactRef> gone, Settled without) {
        return new EscapeUse(
                gone.stream().sorted().toList(),
                answer(without).gates().stream()
                        .map(gate -> new ActivityOutcome(gate.model(), gate.activity(), gate.outcome()))
                        .toList());
    }

    /** Every conclusion of a settled case with its justifications. */
    List<Concluded> concluded(Settled settled) {
        return new Citations(heads, settled.summaries()).of(settled.evaluation());
    }

    private List<OpenItem> missing(List<Concluded> conclusions, Settled settled, Answer answer) {
        Remedies remedies = remedies(conclusions, settled);
        return answer.gates().stream()
                .flatMap(gate -> openItems(gate, remedies, answer).stream())
                .toList();
    }

    /** The open items behind one gate. */
    List<OpenItem> openItems(GateOutcome gate, List<Concluded> conclusions, Settled settled, Answer answer) {
        return openItems(gate, remedies(conclusions, settled), answer);
    }

    private Remedies remedies(List<Concluded> conclusions, Settled settled) {
        return new Remedies(pack, conclusions, new Contrary(settled.standing(), pack.vocabulary()));
    }

    private static List<OpenItem> openItems(GateOutcome gate, Remedies remedies, Answer answer) {
        if (gate.mayProceed()) {
            return List.of();
        }
        Set<String> asked = answer.questions().stream().map(OpenQuestion::id).collect(Collectors.toSet());
        boolean waits = gate.because().stream().anyMatch(asked::contains);
        return remedies.of(gate, waits ? answer.coverage().lacking(gate.model()) : List.of());
    }

    private List<FactRef> unused(Settled settled) {
        Set<FactRef> used = new HashSet<>();
        settled.summaries().forEach(traced -> used.addAll(traced.sources()));
        return settled.standing().all().stream()
                .filter(fact -> !usage.reads((Record) fact))
                .map(settled.standing()::ref)
                .filter(ref -> !used.contains(ref))
                .sorted()
                .toList();
    }

    private static List<SetAside> setAside(StandingFacts facts) {
        Map<FactRef, SetAside> all = new TreeMap<>();
        facts.setAside().forEach(each -> all.put(each.ref(), new SetAside(each.ref(), each.reason())));
        return List.copyOf(all.values());
    }

    private List<SummaryStamp> summaries() {
        return Summaries.of(pack).stream()
                .map((SummaryMaker maker) -> new SummaryStamp(maker.name(), maker.digest()))
                .toList();
    }

    private PolicyStamp stamp(boolean hypothetical) {
        List<ClauseRow> bearing =
                pack.clauses().values().stream().filter(ClauseRow::bearsOnGate).toList();
        return new PolicyStamp(
                pack.identity().id().policy(),
                pack.identity().id().version(),
                pack.identity().encoding(),
                pack.digest(),
                pack.identity().complete() ? "complete" : "partial",
                hypothetical,
                (int) bearing.stream().filter(ClauseRow::isEncoded).count(),
                bearing.size(),
                pack.parts().stream()
                        .map(part -> new PackStamp(part.id().policy(), part.id().version(), part.digest()))
                        .toList());
    }

    private static List<NotEncoded> notEncoded(EffectivePack pack) {
        return pack.clauses().values().stream()
                .filter(row -> row.bearsOnGate() && !row.isEncoded())
                .map(row -> {
                    ClauseRow.NotEncoded why = Objects.requireNonNull(row.notEncoded());
                    return new NotEncoded(pack.ref(row.id()), why.reason(), why.note());
                })
                .toList();
    }
}
