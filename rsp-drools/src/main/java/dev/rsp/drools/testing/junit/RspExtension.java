package dev.rsp.drools.testing.junit;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.testing.PolicyVerifier;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests of a pack what they ask for. */
final class RspExtension implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(RspExtension.class);
    private static final Set<Class<?>> GIVEN = Set.of(RulePack.class, PolicyVerifier.class, SessionOpener.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RulePack pack = pack(annotation(context.getRequiredTestClass()), context);
        Class<?> type = parameter.getParameter().getType();
        if (type == PolicyVerifier.class) {
            return PolicyVerifier.of(pack);
        }
        return type == RulePack.class ? pack : sessions(pack, context);
    }

    private static RspTest annotation(Class<?> test) {
        for (@Nullable Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            RspTest found =
                    AnnotationSupport.findAnnotation(type, RspTest.class).orElse(null);
            if (found != null) {
                return found;
            }
        }
        throw new ParameterResolutionException(
                "The class (%s) must carry @RspTest, but did not.\n  Maybe add it to the class.".formatted(test));
    }

    private static RulePack pack(RspTest test, ExtensionContext context) {
        PackSource source = PackSource.of(test);
        return stored(context.getRoot(), source, RulePacks.class, source::packs).pack(test.pack());
    }

    private static SessionOpener sessions(RulePack pack, ExtensionContext context) {
        return stored(context, Sessions.class, Sessions.class, () -> new Sessions(pack.engine()));
    }

    @SuppressWarnings("deprecation") // what takes its place is not in JUnit 5
    private static <T> T stored(ExtensionContext context, Object key, Class<T> type, Supplier<T> make) {
        return Objects.requireNonNull(context.getStore(OURS).getOrComputeIfAbsent(key, absent -> make.get(), type));
    }
}
