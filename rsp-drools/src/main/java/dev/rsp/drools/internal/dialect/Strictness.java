package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.Concluding;
import dev.rsp.drools.internal.rule.Operand;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.requirement.ConclusionType;
import dev.rsp.requirement.Effect;
import dev.rsp.requirement.RuleTypes;

/**
 * Which conclusion is at least as strict as which.
 *
 * <p>Conclusions that bear on a gate are ordered: HALT, HOLD, NotDetermined, ActivityCondition. Anything is at least as
 * strict as an Advisory, which no rule reads. Of the others, which rules read on, the types and the literals of their
 * discriminators must be the same.
 */
final class Strictness {

    private static final int HOLD = 3;
    private static final String ADVISORY = "Advisory";

    private final TypeCatalog types;

    Strictness(TypeCatalog types) {
        this.types = types;
    }

    boolean isAtLeast(Concluding one, Concluding other) {
        return gate(other) > 0 ? gate(one) >= gate(other) : other.type().equals(ADVISORY) || isSame(one, other);
    }

    private boolean isSame(Concluding one, Concluding other) {
        return one.type().equals(other.type()) && discriminator(one).equals(discriminator(other));
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
