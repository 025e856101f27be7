package dev.rsp.drools.packs.random;

import dev.rsp.drools.internal.random.Draw;
import dev.rsp.drools.internal.standing.Favour;
import dev.rsp.evidence.Supersession;
import dev.rsp.evidence.Withdrawal;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.model.ActivityUnderWay;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import dev.rsp.safeguard.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The story that a live case is made of: the facts that may come, and those that may come or go now. */
final class LiveCase {

    /** Each story alike, but for three that say what few others do. */
    private static final List<String> STORIES = Stream.concat(
                    Stories.names().stream().distinct(),
                    Stream.of("training", Stories.CAPPED, Stories.CAPPED, "approved a year ago", "approved a year ago"))
            .toList();

    private final Draw draw;
    private final Words words;
    private final Map<FactKey, Fact> told = new LinkedHashMap<>();
    private int stories;

    /** The facts of the case and its day. */
    record Now(List<Fact> facts, LocalDate day) {}

    LiveCase(Draw draw, Words words) {
        this.draw = draw;
        this.words = words;
    }

    /** Tells another story on a day; the facts with which it begins. */
    List<Fact> tell(LocalDate day) {
        Stage stage = new Stage(draw, words, day, draw.of(0, 0, 0, 10, 25)).numberedFrom(1000 * stories++);
        Stories.tell(draw.of(STORIES), stage);
        if (draw.chance(60)) {
            new Asides(stage, draw).some();
        }
        if (draw.chance(45)) {
            new Governance(stage, draw).some();
        }
        if (draw.chance(20)) {
            ofReferences(stage);
        }
        told.clear();
        stage.facts().forEach(each -> told.put(each.key(), each));
        int share = draw.of(50, 100);
        return inOrder(
                stage.facts().stream()
                        .filter(each -> isFirst(each) || draw.chance(share))
                        .toList(),
                Set.of());
    }

    /** Criteria of references that are not met, or of which nobody knows. */
    private void ofReferences(Stage stage) {
        List<Fact> about = Happenings.aboutReferences(stage.facts());
        for (int i = draw.between(1, 5); i > 0; i--) {
            Verdict verdict = draw.of(Verdict.NOT_MET, Verdict.UNKNOWN);
            stage.put(new Trouble(draw, words, about, stage.asOf).verdict(verdict));
        }
    }

    private static boolean isFirst(Fact fact) {
        return fact instanceof ModelSnapshot || isActivity(fact);
    }

    static boolean isActivity(Fact fact) {
        return fact instanceof PlannedActivity || fact instanceof ActivityUnderWay;
    }

    /** So many in a hundred of the facts that were told and are not there, or are there otherwise and need not stay. */
    List<Fact> lacking(Now now, int percent) {
        Set<String> there = new HashSet<>();
        now.facts().forEach(each -> there.addAll(Ties.to(each)));
        Map<FactKey, Fact> held = new HashMap<>();
        now.facts().forEach(each -> held.put(each.key(), each));
        List<Fact> lacking = new ArrayList<>();
        for (Fact each : told.values()) {
            Fact has = held.get(each.key());
            boolean lacks = has == null || (!has.equals(each) && !stays(has, now));
            if (lacks && draw.chance(percent)) {
                lacking.add(each);
            }
        }
        return inOrder(lacking, there);
    }

    /** Some facts without those that point to what is neither among them nor there. */
    private List<Fact> inOrder(List<Fact> some, Set<String> there) {
        Set<String> ids = new HashSet<>();
        told.values().forEach(each -> ids.addAll(Ties.to(each)));
        List<Fact> rest = new ArrayList<>(some);
        Set<String> known = new HashSet<>(there);
        rest.forEach(each -> known.addAll(Ties.to(each)));
        for (boolean more = true; more; ) {
            more = rest.removeIf(each -> Ties.from(each).stream()
                            .anyMatch(name -> !known.contains(name) && (Ties.isDigest(name) || ids.contains(name)))
                    && known.removeAll(Ties.to(each)));
        }
        return rest;
    }

    /** A fact, and all that points to it; empty where one of them has to stay. */
    List<Fact> withWhatPointsTo(Fact fact, Now now) {
        Set<String> gone = Ties.to(fact);
        Set<Fact> going = new HashSet<>(Set.of(fact));
        for (boolean more = true; more; ) {
            more = false;
            for (Fact each : now.facts()) {
                if (Ties.from(each).stream().anyMatch(gone::contains) && going.add(each)) {
                    more |= gone.addAll(Ties.to(each));
                }
            }
        }
        boolean stays = going.stream().anyMatch(each -> stays(each, now) || each instanceof ModelSnapshot);
        return stays ? List.of() : List.copyOf(going);
    }

    /** Whether a session keeps a fact: bad news, and a correction without which more could count in favour. */
    boolean stays(Fact fact, Now now) {
        FactRef of = corrected(fact);
        return isAdverse(fact) || (of != null && now.facts().stream().anyMatch(each -> isHelped(each, of)));
    }

    private boolean isHelped(Fact fact, FactRef of) {
        return fact.ref().equals(of)
                ? Favour.isFavourable(fact, words.vocabulary())
                : !of.equals(corrected(fact)) && Change.refs(fact).anyMatch(of::equals);
    }

    /** What a withdrawal or a supersession is of; null for all others. */
    static @Nullable FactRef corrected(Fact fact) {
        if (fact instanceof Withdrawal withdrawal) {
            return withdrawal.of();
        }
        return fact instanceof Supersession supersession ? supersession.of() : null;
    }

    boolean isAdverse(Fact fact) {
        return Favour.isAdverse(fact, words.vocabulary());
    }
}
