package dev.rsp.drools.internal.verify;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.decision.DecisionDiff;
import dev.rsp.drools.ClauseInfo;
import dev.rsp.drools.internal.cases.ByClause;
import dev.rsp.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clause that is put to the test.
 *
 * @param pack its pack
 * @param info what the pack says of it
 * @param rules the names of its rules; at least one
 */
public record ClauseUnderTest(PackUnderTest pack, ClauseInfo info, List<String> rules) {

    /** Its id. */
    public String id() {
        return PackUnderTest.id(info);
    }

    /** The id of another clause of the pack, or of this one. */
    public String other(String clause) {
        return PackUnderTest.id(pack.info(clause));
    }

    /** Whether facts are what the clause speaks about. */
    boolean isMet(Collection<Fact> facts) {
        return pack.touch().isMet(id(), records(facts.stream()));
    }

    /** Whether a decision rests on what the clause speaks about, or says what it says. */
    boolean isMet(Decision decision) {
        List<Record> concluded = records(decision.conclusions().stream().map(Concluded::conclusion));
        return ByClause.of(decision, id()).findAny().isPresent() || pack.touch().isMet(id(), concluded);
    }

    /** What it concluded anew by a change. */
    Stream<Concluded> raised(DecisionDiff change) {
        return Stream.concat(
                change.raised().stream().filter(this::bears),
                change.changed().stream()
                        .filter(each -> bears(each.after()) && !bears(each.before()))
                        .map(each -> each.after()));
    }

    /** What it no longer concluded after a change. */
    Stream<Concluded> cleared(DecisionDiff change) {
        return Stream.concat(
                change.cleared().stream().filter(this::bears),
                change.changed().stream()
                        .filter(each -> bears(each.before()) && !bears(each.after()))
                        .map(each -> each.before()));
    }

    private boolean bears(Concluded concluded) {
        return ByClause.bears(concluded, id());
    }

    private static List<Record> records(Stream<?> all) {
        return all.map(Record.class::cast).toList();
    }
}
