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
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A fact of a live case with what it is known by and what it hangs together with.
 *
 * <p>Facts that share a tie are settled and summed up together: those of one model, a fact and what refers to it, an
 * assessment and the determinations that rest on it, a fact and the judgements about it. Nothing that {@link Settling} or a {@link SummaryMaker} works out for
 * a fact depends on facts that no chain of ties leads to, but for the makers that read the references of baselines: for
 * these the tie of a baseline to its reference is kept, along which nothing is settled.
 *
 * @param fact the fact
 * @param ref its reference
 * @param key its key
 * @param ties what it shares with others
 */
record Held(Fact fact, FactRef ref, FactKey key, List<String> ties) {

    private static final String MODEL = "model ";
    private static final String REF = "ref ";

    /** The tie to an assessment, which only the assessment itself passes on. */
    private static final String ASSESSMENT = "assessment ";

    /** The tie to what bears an id, which only that passes on. */
    private static final String ABOUT = "about ";

    /** The tie of a baseline to its reference; nobody passes it on. */
    private static final String REFERENCE = "reference ";

    static Held of(Fact fact) {
        FactRef ref = fact.ref();
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
        if (fact instanceof Assessment assessment) {
            ties.add(ASSESSMENT + assessment.id().value());
        } else if (fact instanceof Determination determination) {
            ties.add(ASSESSMENT + determination.assessment().value());
        } else if (fact instanceof Baseline baseline) {
            ties.add(reference(baseline.reference()));
        }
        topics(fact).forEach(topic -> ties.add(ABOUT + topic));
        return new Held(fact, ref, fact.key(), List.copyOf(ties));
    }

    private static List<String> topics(Fact fact) {
        String id = Judged.id(fact);
        Topic about = Judged.about(fact);
        return Stream.of(id, about == null ? null : about.value())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
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

    /** Whether a tie leads on from this fact. */
    boolean leadsOn(String tie) {
        if (tie.startsWith(ABOUT)) {
            return tie.equals(ABOUT + Judged.id(fact));
        }
        return !tie.startsWith(REFERENCE) && (!tie.startsWith(ASSESSMENT) || fact instanceof Assessment);
    }
}
