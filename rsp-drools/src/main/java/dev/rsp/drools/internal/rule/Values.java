package dev.rsp.drools.internal.rule;

import dev.rsp.fact.Id;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Topic;
import dev.rsp.policy.GateKind;

/** How values of components are typed and compared. */
public final class Values {

    private Values() {}

    /** Whether ids of this type compare with, and are built from, any other id. */
    public static boolean isWide(Class<?> type) {
        return type == Topic.class || type == GateKind.class;
    }

    /** Whether two values are the same; a wide id is the same as any id of equal value. */
    public static boolean same(Object left, Object right) {
        if (left instanceof Id a && right instanceof Id b && (isWide(a.getClass()) || isWide(b.getClass()))) {
            return a.value().equals(b.value());
        }
        return left.equals(right);
    }

    /**
     * A value as a component takes it.
     *
     * @param component the component of a record
     * @param value an id for a wide component; else of the component's own type
     */
    public static Object fit(Schema.Component component, Object value) {
        boolean widen = isWide(component.type())
                && value instanceof Id
                && !component.type().isInstance(value);
        return widen ? Schema.parse(component, ((Id) value).value()) : value;
    }
}
