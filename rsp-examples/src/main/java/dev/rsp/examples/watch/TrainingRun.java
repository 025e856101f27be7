package dev.rsp.examples.watch;

import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.PackException;
import dev.rsp.drools.RulePack;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A training run under a policy: each step that arrives lets days pass and gives facts, and what that changes is printed.
 *
 * <p>A file that cannot be read, or a step whose facts would not be in order, is reported and gives no fact: mend it and hand
 * it in again. A failure of the session itself ends the run; whoever asks then gets no answer, never an old one.
 */
final class TrainingRun implements AutoCloseable {

    private final RulePack pack;
    private final PolicySession session;
    private final Consumer<String> out;

    /**
     * Opens the run.
     *
     * @param pack the policy
     * @param start the case to begin with; it says its day
     * @param out takes the text of changes and problems
     */
    TrainingRun(RulePack pack, CaseInfo start, Consumer<String> out) {
        this.pack = pack;
        this.out = out;
        session = pack.engine().open(start.facts(), Step.day(start));
        session.onChange(change -> out.accept(change.explain()));
        out.accept(start.name() + ", " + session.asOf() + "\n");
        session.decision().gates().forEach(gate -> out.accept("  " + gate + "\n"));
    }

    /**
     * Takes in a file of steps.
     *
     * @param file a file of cases, each with its day and the facts that are new
     * @return whether all of it was taken in
     */
    boolean take(Path file) {
        try {
            for (Step step : Step.of(pack.cases(file))) {
                out.accept(step + "\n");
                step.applyTo(session);
            }
            return true;
        } catch (PackException | IllegalArgumentException e) {
            out.accept(file.getFileName() + " is left out: " + e.getMessage() + "\n");
            return false;
        }
    }

    /**
     * The session, to ask for gates, decisions and what is missing.
     *
     * @return the session of the run
     */
    PolicySession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * The first case of a file.
     *
     * @param pack the policy
     * @param file the file
     * @return the case
     */
    static CaseInfo first(RulePack pack, Path file) {
        List<CaseInfo> cases = pack.cases(file);
        return cases.get(0);
    }
}
