package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.requirement.ConclusionType;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.RuleTypes;
import java.util.List;

/**
 * Which conclusion is at least as strict as which.
 *
 * <p>Conclusions that bear on a gate are ordered: HALT, HOLD, NotDetermined, ActivityCondition. A HALT or HOLD is at
 * least as strict as anything that bears on no gate; a shortfall is so for shortfalls, duties, breaches and advisories;
 * else the types and the literals of their discriminators must be the same.
 */
final class Strictness {

    private static final int HOLD = 3;
    private static final List<String> YIELDING = List.of("Duty", "Breach", "Advisory");

    private final TypeCatalog types;

    Strictness(TypeCatalog types) {
        this.types = types;
    }

    boolean isAtLeast(Concluding one, Concluding other) {
        if (gate(other) > 0 || gate(one) >= HOLD) {
            return gate(one) >= gate(other);
        }
        boolean yields = isShortfall(other) || YIELDING.contains(other.type());
        return (isShortfall(one) && yields) || (one.type().equals(other.type()) && sameKind(one, other));
    }

    private static int gate(Concluding conclusion) {
        return switch (conclusion.type()) {
            case "GateLimit" ->
                conclusion.arguments().contains(new Operand.Constant("Effect", Effect.HALT.name())) ? 4 : HOLD;
            case "NotDetermined" -> 2;
            case "ActivityCondition" -> 1;
            default -> 0;
        };
    }

    private boolean isShortfall(Concluding conclusion) {
        return declared(conclusion).shortfall();
    }

    private boolean sameKind(Concluding one, Concluding other) {
        return discriminator(one).equals(discriminator(other));
    }

    /** The literal that tells the conclusion's kind; a variable stands for itself, whatever its name. */
    private String discriminator(Concluding conclusion) {
        String component = declared(conclusion).discriminator();
        var components = types.get(conclusion.type()).schema().components();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).name().equals(component)
                    && Patterns.isLiteral(conclusion.arguments().get(i))) {
                return RuleText.of(conclusion.arguments().get(i));
            }
        }
        return "";
    }

    private ConclusionType declared(Concluding conclusion) {
        return RuleTypes.conclusion(types.get(conclusion.type()).schema().type());
    }
}
