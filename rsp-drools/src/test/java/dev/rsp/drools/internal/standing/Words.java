package dev.rsp.drools.internal.standing;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.pack.Vocabulary.Act;
import dev.rsp.drools.internal.pack.Vocabulary.Chain;
import dev.rsp.drools.internal.pack.Vocabulary.DutyEntry;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.pack.Vocabulary.RoleEntry;
import dev.rsp.drools.internal.pack.Vocabulary.Step;
import dev.rsp.fact.Id;
import dev.rsp.fact.Topic;
import dev.rsp.level.StandardId;
import dev.rsp.model.Activity;
import dev.rsp.policy.Answer;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.CriterionId;
import dev.rsp.threshold.CapabilityThreshold;
import dev.rsp.threshold.RiskDomain;
import dev.rsp.threshold.ThresholdId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small vocabulary with a chain of each kind, a joint role, a ranked one and one that corrects. */
final class Words {

    /** Approved by ceo and rso together, told to the board, audited by another person, both told to the public. */
    static final ChainId RELEASE = ChainId.of("release");

    /** An interim measure, approved by the ceo, then confirmed by the board, then told to the public. */
    static final ChainId STOPGAP = ChainId.of("stopgap");

    /** Approved by two roles that one person may hold. */
    static final ChainId SMALL = ChainId.of("small");

    private Words() {}

    static Vocabulary vocabulary() {
        Map<Class<? extends Id>, SortedSet<String>> ids = new HashMap<>();
        ids.put(ThresholdId.class, sorted("cbrn-3", "cyber-1"));
        ids.put(StandardId.class, sorted("asl-3-security"));
        ids.put(CriterionId.class, sorted("audits"));
        ids.put(QuestionId.class, sorted("adequate", "ratio"));
        ids.put(Answer.class, sorted("yes", "no"));
        ids.put(ChainId.class, sorted("release", "stopgap", "small"));
        ids.put(StepId.class, sorted("decide", "tell-board", "audit", "publish", "approve", "confirm", "sign"));
        ids.put(DutyId.class, sorted("yearly", "report-back"));
        ids.put(GateKind.class, sorted("weights", "use"));
        ids.put(
                Role.class,
                sorted("ceo", "rso", "ceo-rso", "board", "public", "auditor", "lead", "cto", "both", "top"));
        SortedSet<String> topics = new TreeSet<>();
        ids.values().forEach(topics::addAll);
        ids.put(Topic.class, topics);
        return new Vocabulary(
                ids,
                new TreeMap<>(),
                List.of(
                        new CapabilityThreshold(ThresholdId.of("cbrn-3"), RiskDomain.CBRN, Role.of("rso")),
                        new CapabilityThreshold(ThresholdId.of("cyber-1"), RiskDomain.CYBER, Role.of("rso"))),
                roles(),
                questions(),
                gates(),
                chains(),
                duties(),
                new TreeMap<>(Map.of("stopgap", STOPGAP)),
                new TreeMap<>(),
                Map.of());
    }

    private static TreeMap<Role, RoleEntry> roles() {
        TreeMap<Role, RoleEntry> roles = new TreeMap<>();
        for (String name : List.of("ceo", "rso", "board", "public", "auditor", "cto")) {
            put(roles, new RoleEntry(Role.of(name), set(), set(), false, false));
        }
        put(roles, new RoleEntry(Role.of("lead"), set(), set(), true, false));
        put(roles, new RoleEntry(Role.of("ceo-rso"), set("ceo", "rso"), set("ceo", "rso"), false, false));
        put(roles, new RoleEntry(Role.of("both"), set("ceo", "cto"), set(), false, true));
        put(roles, new RoleEntry(Role.of("top"), set(), set("ceo-rso"), false, false));
        return roles;
    }

    private static void put(Map<Role, RoleEntry> roles, RoleEntry entry) {
        roles.put(entry.id(), entry);
    }

    private static TreeMap<QuestionId, QuestionEntry> questions() {
        TreeMap<QuestionId, QuestionEntry> questions = new TreeMap<>();
        QuestionId adequate = QuestionId.of("adequate");
        SortedSet<Answer> answers = new TreeSet<>(Set.of(Answer.of("yes"), Answer.of("no")));
        SortedSet<Answer> favourable = new TreeSet<>(Set.of(Answer.of("yes")));
        questions.put(adequate, new QuestionEntry(adequate, Role.of("ceo-rso"), answers, favourable, null));
        QuestionId ratio = QuestionId.of("ratio");
        questions.put(
                ratio, new QuestionEntry(ratio, Role.of("rso"), new TreeSet<Answer>(), new TreeSet<Answer>(), null));
        return questions;
    }

    private static TreeMap<GateKind, SortedSet<Activity>> gates() {
        TreeMap<GateKind, SortedSet<Activity>> gates = new TreeMap<>(Comparator.comparing(GateKind::value));
        gates.put(GateKind.of("weights"), new TreeSet<>(Set.of(Activity.TRAINING, Activity.GENERAL_DEPLOYMENT)));
        gates.put(GateKind.of("use"), new TreeSet<>(Set.of(Activity.GENERAL_DEPLOYMENT, Activity.INTERNAL_USE)));
        return gates;
    }

    private static TreeMap<ChainId, Chain> chains() {
        TreeMap<ChainId, Chain> chains = new TreeMap<>();
        chains.put(
                RELEASE,
                new Chain(
                        RELEASE,
                        "report",
                        List.of(
                                step("decide", Act.APPROVAL, "ceo-rso", null, null),
                                step("tell-board", Act.NOTICE, "board", "decide", null),
                                step("audit", Act.APPROVAL, "auditor", "decide", "decide"),
                                step("publish", Act.NOTICE, "public", "tell-board", null))));
        chains.put(
                STOPGAP,
                new Chain(
                        STOPGAP,
                        "interim-measure",
                        List.of(
                                step("approve", Act.APPROVAL, "ceo", null, null),
                                step("confirm", Act.APPROVAL, "board", "approve", null),
                                step("publish", Act.NOTICE, "public", "confirm", null))));
        chains.put(SMALL, new Chain(SMALL, "report", List.of(step("sign", Act.APPROVAL, "both", null, null))));
        return chains;
    }

    private static Step step(String id, Act act, String role, @Nullable String after, @Nullable String distinct) {
        return new Step(
                StepId.of(id),
                act,
                Role.of(role),
                after == null ? null : StepId.of(after),
                distinct == null ? null : StepId.of(distinct));
    }

    private static TreeMap<DutyId, DutyEntry> duties() {
        TreeMap<DutyId, DutyEntry> duties = new TreeMap<>();
        DutyId yearly = DutyId.of("yearly");
        duties.put(yearly, new DutyEntry(yearly, Role.of("ceo-rso"), RELEASE));
        DutyId back = DutyId.of("report-back");
        duties.put(back, new DutyEntry(back, Role.of("rso"), null));
        return duties;
    }

    private static SortedSet<String> sorted(String... values) {
        return new TreeSet<>(List.of(values));
    }

    private static SortedSet<Role> set(String... roles) {
        SortedSet<Role> set = new TreeSet<>();
        for (String role : roles) {
            set.add(Role.of(role));
        }
        return set;
    }
}
