package dev.rsp.drools.internal.standing;

import static dev.rsp.drools.internal.standing.Facts.day;

import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelId;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.safeguard.Incident;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small random cases, from few values, whose chains are often nearly complete. */
final class RandomFacts {

    private static final List<String> ROLES = List.of("ceo", "rso", "ceo-rso", "lead", "top");
    private static final List<String> THRESHOLDS = List.of("cbrn-3", "cyber-1");

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();

    private RandomFacts(Random random) {
        this.random = random;
    }

    static List<Fact> of(Random random) {
        return new RandomFacts(random).make();
    }

    private List<Fact> make() {
        facts.add(Facts.model("opus"));
        facts.add(Facts.model("haiku"));
        times(3, i -> facts.add(activity()));
        times(3, i -> facts.add(assessment(i)));
        times(4, i -> facts.add(determination(i)));
        times(3, i -> facts.add(fulfilment(i)));
        times(3, this::chain);
        times(2, i -> facts.add(baseline()));
        times(2, i -> facts.add(incident(i)));
        times(3, i -> facts.add(judgement(i)));
        Map<FactKey, Fact> byKey = new TreeMap<>();
        facts.forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        facts.retainAll(byKey.values());
        Map<FactRef, Fact> byRef = new TreeMap<>();
        times(5, this::correction);
        facts.forEach(fact -> byRef.put(fact.ref(), fact));
        return List.copyOf(byRef.values());
    }

    /** An adverse fact that is in no case of {@link #of}. */
    static Fact adverse(Random random) {
        RandomFacts one = new RandomFacts(random);
        DeterminationStatus status =
                random.nextBoolean() ? DeterminationStatus.CROSSED : DeterminationStatus.NOT_RULED_OUT;
        return new Determination(
                FactId.of("added"), one.model(), one.threshold(), status, one.role(), one.act(), one.on());
    }

    private void times(int most, java.util.function.IntConsumer action) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            action.accept(i);
        }
    }

    private Fact activity() {
        Activity activity = pick(List.of(Activity.TRAINING, Activity.GENERAL_DEPLOYMENT, Activity.OPEN_WEIGHTS));
        return random.nextBoolean()
                ? new PlannedActivity(model(), activity, day(5))
                : new ActivityUnderWay(model(), activity, on());
    }

    private Fact assessment(int i) {
        SortedSet<ThresholdId> thresholds = new TreeSet<>(List.of(threshold(), threshold()));
        AssessmentKind kind = pick(List.of(AssessmentKind.values()));
        return new Assessment(FactId.of("act" + i), model(), kind, thresholds, role(), on());
    }

    private Fact determination(int i) {
        DeterminationStatus status =
                pick(List.of(DeterminationStatus.BELOW, DeterminationStatus.BELOW, DeterminationStatus.CROSSED));
        return new Determination(FactId.of("d" + i), model(), threshold(), status, role(), act(), on());
    }

    private Fact fulfilment(int i) {
        DutyId duty = pick(List.of(DutyId.of("yearly"), DutyId.of("report-back"), DutyId.of("report-back")));
        Topic about = random.nextInt(4) == 0 ? Topic.of(pick(List.of("act0", "s0", "leak0"))) : about();
        return new Fulfilment(FactId.of("f" + i), model(), duty, about, pick(List.of(Role.of("rso"), role())), on());
    }

    private Fact baseline() {
        return random.nextInt(3) == 0
                ? new Baseline(ModelId.of("haiku"), Facts.OPUS, on())
                : new Baseline(Facts.OPUS, ModelId.of("haiku"), on());
    }

    private Fact incident(int i) {
        return new Incident(
                FactId.of(pick(List.of("act", "s", "leak")) + i),
                model(),
                CriterionId.of("audits"),
                on().plusDays(random.nextInt(2)));
    }

    private Fact judgement(int i) {
        return new Judgement(
                FactId.of("j" + i),
                model(),
                judged(),
                QuestionId.of("adequate"),
                Answer.of(random.nextInt(4) == 0 ? "no" : "yes"),
                role(),
                on());
    }

    /** Mostly something that bears an id. */
    private Topic judged() {
        List<String> ids = facts.stream()
                .filter(fact -> fact instanceof Assessment
                        || fact instanceof Determination
                        || fact instanceof Incident
                        || fact instanceof ChainSubject)
                .map(fact -> fact.key().value())
                .toList();
        return ids.isEmpty() || random.nextInt(4) == 0 ? about() : Topic.of(pick(ids));
    }

    private void chain(int i) {
        ChainSubject subject = subject(i);
        facts.add(subject);
        Chain chain = Words.vocabulary().chains().get(subject.chain());
        Map<StepId, List<Fact>> made = new HashMap<>();
        for (Step step : Objects.requireNonNull(chain).steps()) {
            for (ChainSeat seat : ChainSeat.of(step, Words.vocabulary())) {
                int acts = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(5) / 4;
                for (int j = 0; j < acts; j++) {
                    Fact act = act(i + step.id().value() + seat.role() + j, subject, seat, made);
                    made.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(act);
                    facts.add(act);
                }
            }
        }
    }

    private ChainSubject subject(int i) {
        return random.nextInt(3) == 0
                ? new InterimMeasure(
                        FactId.of("s" + i),
                        Facts.OPUS,
                        Words.STOPGAP,
                        about(),
                        day(1),
                        day(5).plusDays(random.nextInt(4)))
                : new Report(
                        FactId.of("s" + i),
                        Facts.OPUS,
                        random.nextInt(4) == 0 ? Words.SMALL : Words.RELEASE,
                        about(),
                        day(1 + random.nextInt(2)));
    }

    private Fact act(String id, ChainSubject subject, ChainSeat seat, Map<StepId, List<Fact>> made) {
        LocalDate on = subject.on().plusDays(random.nextInt(6) == 0 ? -1 : random.nextInt(3) + made.size());
        if (seat.step().act() == Act.APPROVAL) {
            Person person = Person.of(pick(List.of(
                    "ann", "bob", "cat", seat.role().value(), seat.role().value())));
            return new Approval(FactId.of(id), subject.ref(), seat.step().id(), person, seat.role(), on);
        }
        List<Fact> before = made.getOrDefault(Objects.requireNonNull(seat.step().after()), List.of(subject));
        SortedSet<FactRef> follows = new TreeSet<>();
        before.stream().filter(fact -> random.nextInt(10) > 0).forEach(fact -> follows.add(fact.ref()));
        follows.add(before.get(0).ref());
        return new Notice(FactId.of(id), follows, seat.role(), on);
    }

    /** Half of them where two facts are of one kind, half by a role that is likely to do. */
    private void correction(int i) {
        Fact of = pick(facts);
        List<Fact> others = alike(of);
        for (int tries = 0; tries < 5 && others.isEmpty(); tries++) {
            of = pick(facts);
            others = alike(of);
        }
        Role by = random.nextBoolean() ? role() : Role.of(hasRole(of) ? "top" : "lead");
        if (others.isEmpty() || random.nextInt(3) == 0) {
            facts.add(new Withdrawal(FactId.of("w" + i), of.ref(), by, "a mistake", late()));
        } else {
            facts.add(
                    new Supersession(FactId.of("x" + i), of.ref(), pick(others).ref(), by, late()));
        }
    }

    private List<Fact> alike(Fact of) {
        return facts.stream()
                .filter(fact -> fact.getClass() == of.getClass() && !fact.equals(of))
                .toList();
    }

    private static boolean hasRole(Fact fact) {
        return fact instanceof Determination || fact instanceof Assessment || fact instanceof Approval;
    }

    private ModelId model() {
        return random.nextInt(4) == 0 ? ModelId.of("haiku") : Facts.OPUS;
    }

    private ThresholdId threshold() {
        return ThresholdId.of(pick(THRESHOLDS));
    }

    private Role role() {
        return Role.of(pick(ROLES));
    }

    private FactId act() {
        return FactId.of("act" + random.nextInt(3));
    }

    private Topic about() {
        return Topic.of(random.nextInt(4) == 0 ? "cbrn-3" : "asl-3-security");
    }

    private LocalDate on() {
        return day(1 + random.nextInt(7));
    }

    private LocalDate late() {
        return day(3 + random.nextInt(5));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
