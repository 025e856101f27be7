package dev.rsp.drools.internal.standing;

import dev.rsp.eval.Assessment;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactKey;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.model.Baseline;
import dev.rsp.model.ModelId;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.threshold.Determination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact of a live case with what it is known by and what it hangs together with.
 *
 * <p>Facts that share a tie are settled and summed up together: those of one model, a fact and what refers to it, an
 * assessment and the determinations that rest on it, a fact and the judgements about it. Nothing that {@link Settling} or a
 * {@link SummaryMaker} works out for a fact depends on facts that no chain of ties leads to, but for the makers that read
 * the references of baselines: for these the tie of a baseline to its reference is kept, along which nothing is settled.
 *
 * @param fact the fact
 * @param ref its reference
 * @param key its key
 * @param shared the ties that lead from it to all who share them, and back: models and references
 * @param carried the ties that lead from it to all who follow them: what they rest on, or are about, it is
 * @param followed the ties that lead from it to those who carry them
 */
record Held(Fact fact, FactRef ref, FactKey key, List<String> shared, List<String> carried, List<String> followed) {

    private static final String MODEL = "model ";
    private static final String REF = "ref ";

    /** To an assessment, which carries it. */
    private static final String ASSESSMENT = "assessment ";

    /** To what bears an id, which carries it. */
    private static final String ABOUT = "about ";

    /** From a baseline to its reference; nobody carries it. */
    private static final String REFERENCE = "reference ";

    static Held of(Fact fact) {
        FactRef ref = fact.ref();
        return new Held(fact, ref, fact.key(), shared(fact, ref), carried(fact), followed(fact));
    }

    private static List<String> shared(Fact fact, FactRef ref) {
        List<String> ties = new ArrayList<>(List.of(ref(ref)));
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        for (Schema.Component component : schema.components()) {
            if (component.elementType() == FactRef.class) {
                Object value = schema.value(record, component.name());
                Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
                all.forEach(each -> ties.add(ref((FactRef) each)));
            }
        }
        models(fact).forEach(model -> ties.add(model(model)));
        return List.copyOf(ties);
    }

    private static List<String> carried(Fact fact) {
        String id = Judged.id(fact);
        Stream<String> about = Stream.ofNullable(id).map(each -> ABOUT + each);
        return fact instanceof Assessment assessment
                ? Stream.concat(about, Stream.of(ASSESSMENT + assessment.id().value()))
                        .toList()
                : about.toList();
    }

    private static List<String> followed(Fact fact) {
        Topic about = Judged.about(fact);
        if (about != null) {
            return List.of(ABOUT + about.value());
        } else if (fact instanceof Determination determination) {
            return List.of(ASSESSMENT + determination.assessment().value());
        }
        return fact instanceof Baseline baseline ? List.of(reference(baseline.reference())) : List.of();
    }

    /** The model that a fact is of, if it is of one; a reference that it is compared with is not meant. */
    static List<ModelId> models(Fact fact) {
        if (fact instanceof ModelSnapshot model) {
            return List.of(model.id());
        }
        Record record = (Record) fact;
        Schema schema = Schema.of(record);
        return schema.has("model") && schema.value(record, "model") instanceof ModelId id ? List.of(id) : List.of();
    }

    static String model(ModelId model) {
        return MODEL + model.value();
    }

    static String ref(FactRef ref) {
        return REF + ref.value();
    }

    static String reference(ModelId model) {
        return REFERENCE + model.value();
    }
}
