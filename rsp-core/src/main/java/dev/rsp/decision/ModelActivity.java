package dev.rsp.decision;

import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import java.util.Comparator;

/**
 * An activity of a model.
 *
 * @param model the model
 * @param activity the activity
 * @since 0.1.0
 */
public record ModelActivity(ModelId model, Activity activity) implements Comparable<ModelActivity> {

    private static final Comparator<ModelActivity> ORDER =
            Comparator.comparing((ModelActivity each) -> each.model.value()).thenComparing(ModelActivity::activity);

    @Override
    public int compareTo(ModelActivity other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return model + " " + dev.rsp.fact.Schema.text(activity);
    }
}
