package dev.rsp.drools.packs.random;

import dev.rsp.decision.SessionUpdate;
import dev.rsp.drools.internal.pack.Vocabulary.QuestionEntry;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.eval.EvaluationFinding;
import dev.rsp.eval.EvaluationResult;
import dev.rsp.evidence.Judgement;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.policy.QuestionId;
import dev.rsp.policy.Role;
import dev.rsp.safeguard.Incident;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ways in which a live case gets rid of what stands against it, and now and then of what stands for it. */
record Settlement(Draw draw, Words words, LiveCase live, LiveCase.Now now) {

    /** Much or little of what is adverse is answered or withdrawn, or anything else withdrawn, or every activity. */
    void any(SessionUpdate update) {
        List<Fact> open = open();
        if (draw.chance(8)) {
            now.facts().stream().filter(LiveCase::isActivity).forEach(each -> withdraw(each, update));
        } else if (open.isEmpty() || draw.chance(15)) {
            withdraw(draw.of(now.facts()), update);
        } else {
            int share = draw.of(10, 40, 100);
            for (Fact each : open) {
                if (!draw.chance(share)) {
                    continue;
                } else if (draw.chance(50)) {
                    withdraw(each, update);
                } else {
                    answer(each, update);
                }
            }
        }
    }

    /** Everything adverse is withdrawn, and the rest goes as far as it can. */
    void all(SessionUpdate update) {
        open().forEach(each -> withdraw(each, update));
        Set<String> kept = new HashSet<>();
        List<Fact> rest = new ArrayList<>();
        for (Fact each : now.facts()) {
            boolean stays = live.stays(each, now) || each instanceof ModelSnapshot || corrects(each);
            if (stays) {
                kept.addAll(Ties.from(each));
            } else {
                rest.add(each);
            }
        }
        for (boolean more = true; more; ) {
            more = false;
            for (Fact each : rest) {
                if (isNamed(each, kept)) {
                    more |= kept.addAll(Ties.from(each));
                }
            }
        }
        rest.stream().filter(each -> !isNamed(each, kept)).forEach(each -> update.remove(each.key()));
    }

    private static boolean isNamed(Fact fact, Set<String> names) {
        return Ties.to(fact).stream().anyMatch(names::contains);
    }

    private boolean corrects(Fact fact) {
        FactRef of = LiveCase.corrected(fact);
        return of != null && now.facts().stream().anyMatch(each -> each.ref().equals(of) && live.isAdverse(each));
    }

    /** What is adverse and not withdrawn. */
    private List<Fact> open() {
        Set<FactRef> withdrawn = new HashSet<>();
        now.facts().stream()
                .filter(Withdrawal.class::isInstance)
                .forEach(each -> withdrawn.add(((Withdrawal) each).of()));
        return now.facts().stream()
                .filter(each -> live.isAdverse(each) && !withdrawn.contains(each.ref()))
                .toList();
    }

    private void withdraw(Fact fact, SessionUpdate update) {
        Schema schema = Schema.of((Record) fact);
        Role role = Words.EVALUATION_LEAD;
        for (String component : List.of("role", "by")) {
            if (schema.has(component) && schema.value((Record) fact, component) instanceof Role author) {
                role = author;
            }
        }
        update.put(new Withdrawal(id(fact), fact.ref(), role, "a mistake", now.day()));
    }

    private void answer(Fact fact, SessionUpdate update) {
        if (fact instanceof Incident incident) {
            answer("incident-remediated", incident.model(), incident.id(), update);
        } else if (fact instanceof EvaluationResult result) {
            answer("red-line-accounted-for", result.model(), result.id(), update);
        } else if (fact instanceof EvaluationFinding finding) {
            answer("finding-resolved", finding.model(), finding.id(), update);
        } else {
            withdraw(fact, update);
        }
    }

    private void answer(String question, ModelId model, FactId about, SessionUpdate update) {
        QuestionEntry entry = words.vocabulary().questions().get(QuestionId.of(question));
        update.put(new Judgement(
                FactId.of("answer-" + about),
                model,
                Topic.of(about),
                entry.id(),
                draw.of(List.copyOf(entry.favourable())),
                entry.role(),
                now.day()));
    }

    private static FactId id(Fact fact) {
        return FactId.of("withdrawal-of-" + fact.ref().value().substring(7, 19));
    }
}
