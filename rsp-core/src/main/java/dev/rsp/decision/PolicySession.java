package dev.rsp.decision;

import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A case that goes on: facts come and are corrected, days pass, and after each change it is known what became different.
 * Its answers are those of a fresh decision on the same facts and day.
 *
 * <pre>{@code
 * try (PolicySession session = pack.engine().open(facts, asOf)) {
 *     session.onChange(change -> audit.append(change.toJson()));
 *     session.update(u -> u.put(result).put(determination));
 *     session.advanceTo(asOf.plusMonths(6));
 * }
 * }</pre>
 *
 * <p>A session takes one caller at a time: a second one is refused at once, as is a change from a listener. After a failure
 * (a rule or a summary throws, a limit is met, the caller is interrupted, a fresh evaluation says otherwise) it keeps its facts and gives no answer until
 * {@link #recover} has built it anew from them.
 *
 * @since 0.1.0
 */
public interface PolicySession extends AutoCloseable {

    /**
     * The day.
     *
     * @return the day of the last settled state
     */
    LocalDate asOf();

    /**
     * The facts, also after a failure.
     *
     * @return all facts given and not taken out, those of a failed update included
     */
    PolicyCase facts();

    /**
     * The fact of a key.
     *
     * @param key the key
     * @return the fact, or null when the case has none
     */
    @Nullable
    Fact find(FactKey key);

    /**
     * Gives one fact, or a correction of the fact with the same key.
     *
     * @param fact the fact
     * @return what became different; empty when nothing did
     * @throws CaseException if the case would not be in order, or a fact that {@link #remove} does not take out would be made
     *     milder; nothing changed
     * @throws SessionException if the session has failed, fails now, is closed or in use
     */
    default DecisionDiff put(Fact fact) {
        return update(u -> u.put(fact));
    }

    /**
     * Takes one fact out. What is adverse stays, and so does a withdrawal or a supersession without which more would count
     * in favour: one of a favourable fact, or of a fact that others refer to, whether or not it has an effect.
     *
     * @param key the key of a fact of the case
     * @return what became different; empty when nothing did
     * @throws CaseException if there is no such fact, if it has to stay, or if the case would not be in order; nothing
     *     changed
     * @throws SessionException if the session has failed, fails now, is closed or in use
     */
    default DecisionDiff remove(FactKey key) {
        return update(u -> u.remove(key));
    }

    /**
     * Makes several changes that settle as one.
     *
     * @param changes gives and removes facts
     * @return what became different; empty when nothing did
     * @throws CaseException if the case would not be in order, with every problem; nothing changed
     * @throws SessionException if the session has failed, fails now, is closed or in use
     */
    DecisionDiff update(Consumer<SessionUpdate> changes);

    /**
     * Lets days pass. What falls due and what expires on the way is settled day by day.
     *
     * @param day the day to go to, never an earlier one
     * @return what became different, one for each day on which something did, in order
     * @throws IllegalArgumentException if the day is earlier than {@link #asOf}
     * @throws SessionException if the session has failed, fails now, is closed or in use
     */
    List<DecisionDiff> advanceTo(LocalDate day);

    /**
     * The whole decision, the same as a fresh one on these facts and this day.
     *
     * @return the decision
     * @throws CaseException if no activity of the case stands on this day
     * @throws SessionException if the session has failed, is closed or in use
     */
    Decision decision();

    /**
     * The outcome of one activity, without the rest of the decision. Its reasons name the conclusions; questions that the
     * engine asks by itself are named in {@link #decision}.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return its outcome
     * @throws IllegalArgumentException if nothing such is planned or under way
     * @throws SessionException if the session has failed, is closed or in use
     */
    GateOutcome gate(ModelId model, Activity activity);

    /**
     * Finds what is missing before an activity may proceed, as {@link PolicyEngine#missing} does afresh.
     *
     * @param model the model
     * @param activity a planned or running activity of it
     * @return every minimal set of open items, or those found before the bound on evaluations was met
     * @throws IllegalArgumentException if nothing such is planned or under way, or the version is not in force that day
     * @throws SessionException if the session has failed, is closed or in use
     */
    Missing missing(ModelId model, Activity activity);

    /**
     * What becomes different next if no fact arrives. It is a forecast, which is compared with no fresh evaluation before
     * that day is there.
     *
     * @return the first difference that days alone will bring, with its day; null when there is none in sight
     * @throws SessionException if the session has failed, is closed or in use
     */
    @Nullable
    DecisionDiff nextChange();

    /**
     * Listens to what becomes different: called once for each settled update and each day on which something did, on the
     * thread of the caller, after settling. What listeners throw is thrown to the caller once all of them were called: the
     * first {@link Error} as it is, else everything in one {@link SessionException}. Only when the runtime itself fails (a
     * {@link VirtualMachineError} other than a stack that overflows) is that thrown at once. The change stays.
     *
     * @param listener what to call
     * @return ends the listening
     */
    Runnable onChange(Consumer<DecisionDiff> listener);

    /**
     * Compares {@link #decision} with a fresh evaluation by both evaluators; the session fails when anything differs.
     *
     * @return true when they were compared and are the same; false when nothing was compared, since no activity stands and
     *     there is no decision
     * @throws SessionException if it differs, or if the session has failed, is closed or in use
     */
    boolean verify();

    /**
     * Builds the session anew from its facts and its day. Listeners stay. Unless its options trust the engine, or where a
     * comparison is due, it is compared with a fresh evaluation before it answers again.
     *
     * @throws SessionException if building fails as well or a fresh evaluation says otherwise, so that it has failed again;
     *     or if it is closed or in use
     */
    void recover();

    /**
     * How often the session was built anew.
     *
     * @return 0 unless {@link #recover} was called
     */
    int recoveries();

    /**
     * Whether the session has failed and not recovered.
     *
     * @return true when only {@link #facts}, {@link #find}, {@link #recover} and {@link #close} are of use
     */
    boolean isFailed();

    /** Gives up what the session holds; later calls are refused, a second close is not. */
    @Override
    void close();
}
