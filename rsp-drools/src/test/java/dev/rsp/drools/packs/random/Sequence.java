package dev.rsp.drools.packs.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.GateOutcome;
import dev.rsp.decision.Outcome;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionOptions;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.drools.internal.standing.CaseChecks;
import dev.rsp.drools.packs.random.Happenings.Happening;
import dev.rsp.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One live session from a seed, compared after every step. */
final class Sequence {

    private final String name;
    private final Draw draw;
    private final Engines engines;
    private final PolicySession session;
    private final Happenings happenings;
    private final Map<String, Integer> steps = new TreeMap<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Turns turns;
    private @Nullable Decision last;
    private boolean followed;

    /**
     * What came of a sequence.
     *
     * @param steps how many steps there were of each kind
     * @param outcomes how often a gate had each outcome after a step
     * @param turned the rules that became true and false
     */
    record Result(Map<String, Integer> steps, Map<Outcome, Integer> outcomes, Set<String> turned) {}

    /** Opens a session on a story. */
    Sequence(long seed, Engines engines) {
        this.draw = new Draw(seed);
        this.engines = engines;
        Words words = new Words(engines.pack().vocabulary());
        LiveCase stories = new LiveCase(draw, words);
        this.happenings = new Happenings(draw, words, Kind.of(engines.pack()), stories);
        LocalDate day = Ages.today(draw);
        List<Fact> opening = opening(stories, words, day);
        this.name = "seed " + seed;
        this.session = engines.live()
                .open(PolicyCase.of(opening), day, SessionOptions.defaults().trusting());
        this.last = session.decision();
        this.turns = new Turns(session.decision().conclusions());
    }

    /** A story in which an activity stands on the day, without which no session opens. */
    private static List<Fact> opening(LiveCase stories, Words words, LocalDate day) {
        List<Fact> story = stories.tell(day);
        while (!CaseChecks.of(story, words.vocabulary(), day).isEmpty()) {
            story = stories.tell(day);
        }
        return story;
    }

    /** So many steps. */
    Result run(int count) {
        try (session) {
            List<DecisionDiff> told = new ArrayList<>();
            session.onChange(told::add);
            session.onChange(this::follow);
            for (int i = 0; i < count; i++) {
                String at = name + ", step " + i;
                told.clear();
                followed = false;
                List<DecisionDiff> diffs = step(at);
                assertThat(told)
                        .as(at)
                        .isEqualTo(
                                diffs.stream().filter(each -> !each.isEmpty()).toList());
                turns.after(diffs);
                compare(at);
            }
            assertThat(session.recoveries()).as(name).isZero();
        } catch (RuntimeException e) {
            throw new AssertionError(name, e);
        }
        return new Result(steps, outcomes, turns.both());
    }

    /** A change that is told is the difference of the decisions before and after it. */
    private void follow(DecisionDiff told) {
        passQuietly(told.from());
        Decision now = decision();
        if (last != null && now != null) {
            Same.assertSame(name, told, DecisionDiff.between(last, now));
        }
        last = now;
        followed = true;
    }

    /** Up to the day before a change nothing was told, and a fresh decision on that day is no other. */
    private void passQuietly(LocalDate day) {
        if (last != null && !last.asOf().equals(day)) {
            Decision quiet = engines.afresh().decide(session.facts(), day);
            assertThat(DecisionDiff.between(last, quiet).isEmpty()).as(name).isTrue();
            last = quiet;
        }
    }

    private @Nullable Decision decision() {
        try {
            return session.decision();
        } catch (CaseException nothingStands) {
            return null;
        }
    }

    private List<DecisionDiff> step(String at) {
        if (draw.chance(15)) {
            count("advance");
            return session.advanceTo(new Days(draw).after(session));
        }
        Happening happening = Happening.of(draw);
        LiveCase.Now now = new LiveCase.Now(session.facts().facts(), session.asOf());
        try {
            DecisionDiff diff = session.update(update -> happenings.happen(happening, now, update));
            count(happening.toString());
            return List.of(diff);
        } catch (CaseException refused) {
            count(happening + " refused");
            assertThat(session.facts().facts()).as(at).isEqualTo(now.facts());
            return List.of();
        }
    }

    /** Drools afresh and the interpreter, which have to agree, decide the same; so does the session gate by gate. */
    private void compare(String at) {
        Decision fresh;
        try {
            fresh = engines.afresh().decide(session.facts(), session.asOf());
        } catch (CaseException refused) {
            assertThatThrownBy(session::decision)
                    .as(at)
                    .isInstanceOf(CaseException.class)
                    .hasMessage(refused.getMessage());
            assertThat(turns.concluded())
                    .as(at)
                    .isEqualTo(engines.concluded(session.facts().facts(), session.asOf()));
            last = null;
            count("nothing to decide");
            return;
        }
        boolean known = followed && last != null && last.asOf().equals(session.asOf());
        Decision own = known ? Objects.requireNonNull(last) : session.decision();
        Same.assertSame(at, own, fresh);
        assertThat(turns.concluded()).as(at).isEqualTo(Turns.of(own.conclusions()));
        if (!known && last != null) {
            assertThat(DecisionDiff.between(last, own).isEmpty()).as(at).isTrue();
        }
        last = own;
        for (GateOutcome gate : own.gates()) {
            assertThat(session.gate(gate.model(), gate.activity()).outcome())
                    .as(at)
                    .isEqualTo(gate.outcome());
            outcomes.merge(gate.outcome(), 1, Integer::sum);
        }
    }

    private void count(String kind) {
        steps.merge(kind, 1, Integer::sum);
    }
}
