package dev.rsp.drools.internal.standing;

import dev.rsp.eval.Assessment;
import dev.rsp.eval.AssessmentKind;
import dev.rsp.evidence.Approval;
import dev.rsp.evidence.Fulfilment;
import dev.rsp.evidence.Notice;
import dev.rsp.evidence.Person;
import dev.rsp.evidence.Report;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Topic;
import dev.rsp.model.Digest;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.DutyId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import dev.rsp.safeguard.InterimMeasure;
import dev.rsp.threshold.Determination;
import dev.rsp.threshold.DeterminationStatus;
import dev.rsp.threshold.ThresholdId;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** Facts in few words; days count from 1 June 2025. */
final class Facts {

    static final ModelId OPUS = ModelId.of("opus");
    static final ThresholdId CBRN = ThresholdId.of("cbrn-3");

    private Facts() {}

    static LocalDate day(int day) {
        return LocalDate.of(2025, 5, 31).plusDays(day);
    }

    static ModelSnapshot model(String id) {
        return new ModelSnapshot(ModelId.of(id), new Digest("unstated"));
    }

    static Report report(String id, ChainId chain, int day) {
        return new Report(FactId.of(id), OPUS, chain, Topic.of("asl-3-security"), day(day));
    }

    static InterimMeasure measure(String id, int day, int until) {
        return new InterimMeasure(FactId.of(id), OPUS, Words.STOPGAP, Topic.of("asl-3-security"), day(day), day(until));
    }

    static Approval approval(String id, Fact subject, String step, String personAndRole, int day) {
        String[] parts = personAndRole.split("/", -1);
        return new Approval(
                FactId.of(id), subject.ref(), StepId.of(step), Person.of(parts[0]), Role.of(parts[1]), day(day));
    }

    static Notice notice(String id, String to, int day, Fact... follows) {
        SortedSet<FactRef> refs = new TreeSet<>();
        for (Fact fact : follows) {
            refs.add(fact.ref());
        }
        return new Notice(FactId.of(id), refs, Role.of(to), day(day));
    }

    static Assessment assessment(String id, String model, int day, String... thresholds) {
        SortedSet<ThresholdId> named = new TreeSet<>();
        for (String threshold : thresholds) {
            named.add(ThresholdId.of(threshold));
        }
        return new Assessment(
                FactId.of(id), ModelId.of(model), AssessmentKind.COMPREHENSIVE, named, Role.of("rso"), day(day));
    }

    static Determination determination(String id, DeterminationStatus status, String role, String assessment, int day) {
        return new Determination(FactId.of(id), OPUS, CBRN, status, Role.of(role), FactId.of(assessment), day(day));
    }

    static Withdrawal withdrawal(String id, Fact of, String role, int day) {
        return new Withdrawal(FactId.of(id), of.ref(), Role.of(role), "a mistake", day(day));
    }

    static Supersession supersession(String id, Fact of, Fact by, String role, int day) {
        return new Supersession(FactId.of(id), of.ref(), by.ref(), Role.of(role), day(day));
    }

    static Fulfilment fulfilment(String id, String duty, String role, int day) {
        return new Fulfilment(
                FactId.of(id), OPUS, DutyId.of(duty), Topic.of("asl-3-security"), Role.of(role), day(day));
    }
}
