package dev.rsp.drools.internal.rule;

/** A comparison of the closed dialect. */
public enum Operator {
    /** Equal. */
    EQ("=="),
    /** Not equal. */
    NE("!="),
    /** Less. */
    LT("<"),
    /** At most. */
    LE("<="),
    /** Greater. */
    GT(">"),
    /** At least. */
    GE(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as written in DRL. */
    public String symbol() {
        return symbol;
    }

    /** Whether the operator orders its operands, rather than testing for equality. */
    public boolean isOrdering() {
        return this != EQ && this != NE;
    }

    /**
     * Whether the operator holds for a comparison's sign.
     *
     * @param comparison the result of {@code left.compareTo(right)}
     */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
        };
    }
}
