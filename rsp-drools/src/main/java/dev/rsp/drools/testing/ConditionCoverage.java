package dev.rsp.drools.testing;

/**
 * A pattern of a rule, or a constraint in one, and the cases that bring it out.
 *
 * @param text the pattern or constraint as its author would write it
 * @param isPattern whether it is a pattern
 * @param line the line it stands on
 * @param seenTrue a case in which it is true, what stands before it being true as well; empty where there is none
 * @param seenFalse a case in which it is false, what stands before it being true; empty where there is none
 * @param decided a case whose conclusions of the rule hang on it alone; empty where there is none
 * @since 0.1.0
 */
public record ConditionCoverage(
        String text, boolean isPattern, int line, String seenTrue, String seenFalse, String decided) {

    /**
     * How much of it is covered.
     *
     * @return how many of the three a case brings out
     */
    public int covered() {
        return (seenTrue.isEmpty() ? 0 : 1) + (seenFalse.isEmpty() ? 0 : 1) + (decided.isEmpty() ? 0 : 1);
    }

    /**
     * What no case brings out.
     *
     * @return such as {@code never false, never decides}; empty where all is covered
     */
    public String lacks() {
        StringBuilder text = new StringBuilder();
        lack(text, seenTrue, "never true");
        lack(text, seenFalse, "never false");
        lack(text, decided, "never decides");
        return text.toString();
    }

    private static void lack(StringBuilder text, String by, String what) {
        if (by.isEmpty()) {
            text.append(text.length() == 0 ? "" : ", ").append(what);
        }
    }
}
