package dev.rsp.drools.internal.load;

/** Tables of readings for tests. */
public final class Readers {

    static final String HEADER = "| clause | we read | another reading | what it would change |";

    private Readers() {}

    /** A blank line and a table, each row without its outer lines. */
    public static String table(String... rows) {
        StringBuilder table = new StringBuilder("\n" + HEADER + "\n| --- | --- | --- | --- |\n");
        for (String row : rows) {
            table.append("| ").append(row).append(" |\n");
        }
        return table.toString();
    }
}
