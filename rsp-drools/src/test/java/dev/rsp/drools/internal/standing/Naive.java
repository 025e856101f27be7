package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactRef;
import dev.rsp.model.Activity;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.Baseline;
import dev.rsp.model.ChainSubject;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.summary.Cadence;
import dev.rsp.summary.ChainComplete;
import dev.rsp.summary.ChainStepOpen;
import dev.rsp.summary.Gate;
import dev.rsp.summary.Model;
import dev.rsp.summary.ModelRole;
import dev.rsp.summary.OwnAssessment;
import dev.rsp.summary.OwnShowing;
import dev.rsp.summary.ReferenceAssessed;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The summaries once more, written from their description: every choice of acts is tried, and nothing is clever. Shares
 * only the records with the code under test.
 */
final class Naive {

    private final List<Fact> facts;
    private final Vocabulary words;
    private final Map<Fact, FactRef> refs = new HashMap<>();

    Naive(List<Fact> facts, Vocabulary words) {
        this.facts = facts;
        this.words = words;
        facts.forEach(fact -> refs.put(fact, fact.ref()));
    }

    Set<Record> all() {
        Set<Record> all = new HashSet<>();
        all.addAll(models());
        all.addAll(gates());
        all.addAll(assessments());
        all.addAll(showings());
        all.addAll(references());
        all.addAll(completes());
        all.addAll(opens());
        all.addAll(cadences());
        return all;
    }

    private <T> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Set<Record> models() {
        Set<Record> made = new HashSet<>();
        for (String name : List.of("opus", "haiku")) {
            ModelId id = ModelId.of(name);
            boolean busy = of(PlannedActivity.class).stream()
                            .anyMatch(each -> each.model().equals(id))
                    || of(ActivityUnderWay.class).stream()
                            .anyMatch(each -> each.model().equals(id));
            if (busy
                    || of(ModelSnapshot.class).stream()
                            .anyMatch(each -> each.id().equals(id))) {
                made.add(new Model(id, busy ? ModelRole.SUBJECT : ModelRole.REFERENCE));
            }
        }
        return made;
    }

    private Set<Record> gates() {
        Set<Record> made = new HashSet<>();
        words.gates().forEach((kind, activities) -> {
            for (Activity activity : activities) {
                of(PlannedActivity.class).stream()
                        .filter(each -> each.activity() == activity)
                        .forEach(each -> made.add(new Gate(each.model(), kind, activity, false)));
                of(ActivityUnderWay.class).stream()
                        .filter(each -> each.activity() == activity)
                        .forEach(each -> made.add(new Gate(each.model(), kind, activity, true)));
            }
        });
        return made;
    }

    private Set<Record> assessments() {
        Set<Record> made = new HashSet<>();
        for (Assessment each : of(Assessment.class)) {
            each.thresholds().forEach(threshold -> {
                boolean beaten = of(Assessment.class).stream()
                        .filter(other -> other.model().equals(each.model())
                                && other.kind() == each.kind()
                                && other.by().equals(each.by())
                                && other.thresholds().contains(threshold))
                        .anyMatch(other -> other.on().isAfter(each.on())
                                || other.on().equals(each.on()) && other.id().compareTo(each.id()) < 0);
                if (!beaten) {
                    made.add(new OwnAssessment(each.model(), threshold, each.kind(), each.by(), each.id(), each.on()));
                }
            });
        }
        return made;
    }

    private Set<Record> showings() {
        Set<Record> made = new HashSet<>();
        for (Determination one : belows()) {
            Assessment act = act(one);
            boolean beaten = belows().stream()
                    .filter(other -> other.model().equals(one.model())
                            && other.threshold().equals(one.threshold())
                            && other.role().equals(one.role())
                            && act(other).by().equals(act.by()))
                    .anyMatch(other -> act(other).on().isAfter(act.on())
                            || act(other).on().equals(act.on()) && other.id().compareTo(one.id()) < 0);
            if (!beaten) {
                made.add(new OwnShowing(one.model(), one.threshold(), one.role(), act.by(), one.id(), act.on()));
            }
        }
        return made;
    }

    private Set<Record> references() {
        Set<Record> made = new HashSet<>();
        for (Baseline baseline : of(Baseline.class)) {
            for (OwnAssessment each : of(assessments(), OwnAssessment.class)) {
                if (each.model().equals(baseline.reference())
                        && each.kind() == AssessmentKind.COMPREHENSIVE
                        && !each.on().isBefore(baseline.on())) {
                    made.add(new ReferenceAssessed(
                            baseline.model(),
                            baseline.reference(),
                            each.threshold(),
                            each.by(),
                            each.assessment(),
                            each.on()));
                }
            }
        }
        return made;
    }

    private static <T> List<T> of(Set<Record> records, Class<T> type) {
        return records.stream().map(type::cast).toList();
    }

    private List<Determination> belows() {
        return of(Determination.class).stream()
                .filter(each -> each.status() == DeterminationStatus.BELOW)
                .toList();
    }

    private Assessment act(Determination below) {
        return of(Assessment.class).stream()
                .filter(each -> each.id().equals(below.assessment()))
                .findFirst()
                .orElseThrow();
    }

    private Set<Record> completes() {
        Set<Record> made = new HashSet<>();
        for (ChainSubject one : subjects()) {
            LocalDate on = complete(one);
            boolean beaten = on == null
                    || subjects().stream().filter(other -> rivals(one, other)).anyMatch(other -> {
                        LocalDate then = complete(other);
                        return then != null
                                && (then.isAfter(on)
                                        || then.equals(on) && ref(other).compareTo(ref(one)) < 0);
                    });
            if (!beaten) {
                made.add(new ChainComplete(one.chain(), one.model(), one.about(), ref(one), one.id(), on));
            }
        }
        return made;
    }

    private Set<Record> opens() {
        Set<Record> made = new HashSet<>();
        for (ChainSubject one : subjects()) {
            boolean passed = complete(one) != null
                    || subjects().stream()
                            .anyMatch(other -> rivals(one, other)
                                    && complete(other) != null
                                    && !other.on().isBefore(one.on()));
            if (!passed) {
                made.addAll(opens(one));
            }
        }
        return made;
    }

    private Set<Record> opens(ChainSubject one) {
        Set<Record> made = new HashSet<>();
        List<Step> steps = chain(one).steps();
        for (Step step : steps) {
            if (choices(one, upTo(step, steps)).isEmpty()) {
                Set<Role> lacking = new HashSet<>();
                for (Role role : members(step)) {
                    boolean there = of(Approval.class).stream()
                            .anyMatch(each -> each.subject().equals(ref(one))
                                    && each.step().equals(step.id())
                                    && each.role().equals(role)
                                    && !each.on().isBefore(one.on()));
                    if (!there && step.act() == Act.APPROVAL) {
                        lacking.add(role);
                    }
                }
                for (Role role : lacking.isEmpty() ? Set.of(step.role()) : lacking) {
                    made.add(open(one, step, role));
                }
            }
        }
        if (made.isEmpty()) {
            steps.stream()
                    .filter(step -> step.distinctFrom() != null)
                    .forEach(step -> made.add(open(one, step, step.role())));
        }
        if (made.isEmpty()) {
            steps.stream()
                    .filter(step -> steps.stream().noneMatch(other -> step.id().equals(other.after())))
                    .forEach(step -> made.add(open(one, step, step.role())));
        }
        return made;
    }

    private Set<Record> cadences() {
        Set<Record> made = new HashSet<>();
        words.duties().values().forEach(duty -> {
            if (duty.chain() == null) {
                for (Fulfilment each : of(Fulfilment.class)) {
                    if (counts(each, duty.id().value(), duty.owner())
                            && of(Fulfilment.class).stream()
                                    .noneMatch(other -> counts(other, duty.id().value(), duty.owner())
                                            && other.model().equals(each.model())
                                            && other.about().equals(each.about())
                                            && other.on().isAfter(each.on()))) {
                        made.add(new Cadence(each.model(), each.duty(), each.about(), each.on()));
                    }
                }
            } else {
                subjects().stream()
                        .filter(each -> each.chain().equals(duty.chain()) && complete(each) != null)
                        .filter(each -> subjects().stream()
                                .noneMatch(other -> rivals(each, other)
                                        && complete(other) != null
                                        && other.on().isAfter(each.on())))
                        .forEach(each -> made.add(new Cadence(each.model(), duty.id(), each.about(), each.on())));
            }
        });
        return made;
    }

    private static boolean counts(Fulfilment each, String duty, Role owner) {
        return each.duty().value().equals(duty) && each.role().equals(owner);
    }

    private List<ChainSubject> subjects() {
        return of(ChainSubject.class).stream()
                .filter(each -> chain(each).subject().equals("interim-measure") == (each instanceof InterimMeasure))
                .toList();
    }

    private Chain chain(ChainSubject subject) {
        return words.chains().entrySet().stream()
                .filter(entry -> entry.getKey().equals(subject.chain()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static boolean rivals(ChainSubject one, ChainSubject other) {
        return one != other
                && one.chain().equals(other.chain())
                && one.model().equals(other.model())
                && one.about().equals(other.about());
    }

    private ChainStepOpen open(ChainSubject one, Step step, Role role) {
        return new ChainStepOpen(one.chain(), one.model(), one.about(), ref(one), one.id(), step.id(), role);
    }

    private List<Role> members(Step step) {
        List<Role> members = List.copyOf(joint(step.role()).allOf());
        return members.isEmpty() ? List.of(step.role()) : members;
    }

    private RoleEntry joint(Role role) {
        return words.roles().values().stream()
                .filter(entry -> entry.id().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static List<Step> upTo(Step step, List<Step> steps) {
        List<Step> found = new ArrayList<>();
        for (Step each = step; each != null; ) {
            found.add(0, each);
            StepId after = each.after();
            each = after == null
                    ? null
                    : steps.stream()
                            .filter(other -> other.id().equals(after))
                            .findFirst()
                            .orElseThrow();
        }
        return found;
    }

    private @Nullable LocalDate complete(ChainSubject one) {
        return choices(one, chain(one).steps()).stream()
                .map(choice -> choice.values().stream()
                        .flatMap(List::stream)
                        .map(Naive::day)
                        .max(LocalDate::compareTo)
                        .orElseThrow())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Every choice of acts for these steps in which all fit together. */
    private List<Map<StepId, List<Fact>>> choices(ChainSubject one, List<Step> steps) {
        List<Map<StepId, List<Fact>>> choices = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (Step step : steps) {
            for (Role role : step.act() == Act.APPROVAL ? members(step) : List.of(step.role())) {
                List<Map<StepId, List<Fact>>> longer = new ArrayList<>();
                for (Map<StepId, List<Fact>> choice : choices) {
                    acts(one, step, role).forEach(act -> {
                        Map<StepId, List<Fact>> more = new LinkedHashMap<>();
                        choice.forEach((id, acts) -> more.put(id, new ArrayList<>(acts)));
                        more.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(act);
                        longer.add(more);
                    });
                }
                choices = longer;
            }
        }
        return choices.stream().filter(choice -> fits(one, steps, choice)).toList();
    }

    private Stream<Fact> acts(ChainSubject one, Step step, Role role) {
        return step.act() == Act.NOTICE
                ? of(Notice.class).stream()
                        .filter(each -> each.to().equals(role))
                        .map(Fact.class::cast)
                : of(Approval.class).stream()
                        .filter(each -> each.subject().equals(ref(one))
                                && each.step().equals(step.id())
                                && each.role().equals(role))
                        .map(Fact.class::cast);
    }

    private boolean fits(ChainSubject one, List<Step> steps, Map<StepId, List<Fact>> choice) {
        for (Step step : steps) {
            List<Fact> before = step.after() == null ? List.of(one) : choice.get(step.after());
            for (Fact act : choice.get(step.id())) {
                if (day(act).isBefore(one.on())
                        || before.stream().anyMatch(each -> day(act).isBefore(day(each)))
                        || step.after() != null
                                && act instanceof Approval
                                && before.stream().anyMatch(each -> day(act).equals(day(each)))
                        || act instanceof Notice notice && !notice.follows().containsAll(refs(before))) {
                    return false;
                }
            }
            List<Person> persons = persons(choice.get(step.id()));
            boolean twice = new HashSet<>(persons).size() < persons.size();
            if (step.act() == Act.APPROVAL && twice && !joint(step.role()).samePerson()) {
                return false;
            }
            List<Fact> others = step.distinctFrom() == null ? null : choice.get(step.distinctFrom());
            if (others != null && persons(others).stream().anyMatch(persons::contains)) {
                return false;
            }
        }
        return true;
    }

    private FactRef ref(Fact fact) {
        return Objects.requireNonNull(refs.get(fact));
    }

    private List<FactRef> refs(List<Fact> acts) {
        return acts.stream().map(this::ref).toList();
    }

    private static List<Person> persons(List<Fact> acts) {
        return acts.stream()
                .filter(Approval.class::isInstance)
                .map(act -> ((Approval) act).person())
                .toList();
    }

    private static LocalDate day(Fact act) {
        if (act instanceof ChainSubject subject) {
            return subject.on();
        }
        return act instanceof Approval approval ? approval.on() : ((Notice) act).on();
    }
}
