package dev.rsp.drools.internal.dialect;

import dev.rsp.model.ModelId;
import dev.rsp.policy.RequirementId;
import java.time.LocalDate;
import java.util.List;

/** What hostile rules call. Public, like whatever lies on the class path of an application. */
public class Canary {

    public static boolean sing(String name) {
        CanaryLog.hear(name);
        return true;
    }

    public static int number(String name) {
        return sing(name) ? 1 : 0;
    }

    public static String text(String name) {
        return sing(name) ? "x" : "y";
    }

    public static LocalDate day(String name) {
        return sing(name) ? LocalDate.EPOCH : LocalDate.MIN;
    }

    public static ModelId model(String name) {
        return ModelId.of(text(name));
    }

    public static RequirementId requirement(String name) {
        return RequirementId.of(text(name));
    }

    public static List<Boolean> list(String name) {
        return List.of(sing(name));
    }

    public static <T> T self(String name, T value) {
        sing(name);
        return value;
    }

    /** Bears the name of a type of the vocabulary. */
    public static final class Requirement {

        public Requirement(ModelId model) {
            sing("import that shadows a type of the vocabulary");
        }
    }
}
