package dev.rsp.drools.testing.junit;

import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePacks;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where packs come from, and how they are loaded.
 *
 * @param directory their directory; empty for those of the library
 * @param options what gives the options
 */
record PackSource(String directory, Class<? extends Supplier<PackOptions>> options) {

    static PackSource of(RspTest test) {
        return new PackSource(test.directory(), test.options());
    }

    /** The packs; those of the library by default are shared with all who use it. */
    RulePacks packs() {
        if (!directory.isEmpty()) {
            return RulePacks.from(Path.of(directory), given());
        }
        return options == NoOptions.class ? RulePacks.bundled() : RulePacks.bundled(given());
    }

    private PackOptions given() {
        if (Modifier.isAbstract(options.getModifiers())) {
            throw refused("be a class that can be made", "abstract", "Maybe name a class that implements it.");
        }
        if (Arrays.stream(options.getDeclaredConstructors()).noneMatch(each -> each.getParameterCount() == 0)) {
            throw refused(
                    "have a constructor without arguments",
                    "without one",
                    options.isMemberClass() && !Modifier.isStatic(options.getModifiers())
                            ? "Maybe make the class static; one within each object of another cannot be made alone."
                            : "Maybe add one, and have it set what the others are given.");
        }
        PackOptions given = ReflectionSupport.newInstance(options).get();
        if (given == null) {
            throw refused("give options", "giving null", "Maybe return PackOptions.defaults().");
        }
        return given;
    }

    private ParameterResolutionException refused(String expectation, String actual, String cure) {
        return new ParameterResolutionException("The class (%s) of @RspTest(options) must %s, but was %s.\n  %s"
                .formatted(options.getName(), expectation, actual, cure));
    }
}
