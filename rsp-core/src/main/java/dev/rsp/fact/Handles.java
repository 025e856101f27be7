package dev.rsp.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Access to records, found once for each class. */
final class Handles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Each found when a record is first made: to make a handle takes longer than all else that is read of a type. */
    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Handles() {}

    static MethodHandle accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        try {
            accessor.trySetAccessible();
            return LOOKUP.unreflect(accessor).asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException e) {
            throw hidden(component.getDeclaringRecord(), e);
        }
    }

    /** The canonical constructor, taking its arguments as one array. */
    static MethodHandle constructor(Class<?> type) {
        return CONSTRUCTORS.get(type);
    }

    private static MethodHandle find(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.trySetAccessible();
            return LOOKUP.unreflectConstructor(constructor)
                    .asType(MethodType.genericMethodType(parameters.length))
                    .asSpreader(Object[].class, parameters.length);
        } catch (ReflectiveOperationException e) {
            throw hidden(type, e);
        }
    }

    static Object call(MethodHandle constructor, Object... arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (Throwable t) {
            throw unchecked(t);
        }
    }

    static Object read(MethodHandle accessor, Record record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (Throwable t) {
            throw unchecked(t);
        }
    }

    static Map<String, Enum<?>> constants(Class<?> type) {
        Map<String, Enum<?>> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(Kebab.of((Enum<?>) constant), (Enum<?>) constant);
        }
        return Collections.unmodifiableMap(constants);
    }

    private static RuntimeException unchecked(Throwable t) {
        if (t instanceof Error error) {
            throw error;
        }
        return t instanceof RuntimeException e ? e : new IllegalStateException(t);
    }

    private static IllegalArgumentException hidden(Class<?> type, ReflectiveOperationException e) {
        Refusal refusal = Require.refusal(
                "type (" + type.getName() + ")", "be readable", "hidden", "Maybe make the record public.");
        refusal.initCause(e);
        return refusal;
    }
}
