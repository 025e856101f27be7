package dev.rsp.drools.internal.reference;

import dev.rsp.drools.internal.evaluation.EvaluationFailure;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.requirement.Conclusion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that rules match in a case, their own conclusions included; safe for all threads.
 *
 * <p>No rule adds anything to it. So rules that differ from those it was made with in one rule come to the same wherever
 * that one, applied to it alone, concludes the same: by induction over the strata nothing else can differ.
 */
public final class FixedPoint {

    private final Facts facts;

    private FixedPoint(Facts facts) {
        this.facts = facts;
    }

    /**
     * The fixed point of a case.
     *
     * @param types the types of the pack
     * @param given tables, parameters, the day, standing facts and summaries
     * @param concluded what the rules conclude from them
     */
    public static FixedPoint of(
            TypeCatalog types, Stream<? extends Record> given, Collection<? extends Conclusion> concluded) {
        Facts facts = new Facts(types, Interpreter.LIMIT);
        given.forEach(facts::add);
        concluded.forEach(each -> facts.add((Record) each));
        return new FixedPoint(facts);
    }

    /**
     * What one rule concludes.
     *
     * @throws EvaluationFailure when it fails, or tries too many facts
     */
    public Set<Conclusion> apply(SingleRule rule) {
        Set<Conclusion> found = new LinkedHashSet<>();
        try {
            rule.reading().apply(facts.counted(), (conclusion, support) -> found.add(conclusion));
        } catch (EvaluationFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            throw rule.reading().failure(e);
        }
        return found;
    }

    Facts facts() {
        return facts.counted();
    }
}
