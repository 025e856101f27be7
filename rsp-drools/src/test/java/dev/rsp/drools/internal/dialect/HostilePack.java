package dev.rsp.drools.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules that try to do what rules must not do.
 *
 * <p>Most lie in a file: a heading, then the finding they get and what Drools does with them when nobody checks them, then
 * the rules. Drools {@code fires} their canary, or runs it when it {@code builds} the rules or {@code creates} their base;
 * they change {@code facts} of the session, are {@code endless}, or {@code hangs} with them; it {@code throws} something that
 * its builder should report, or {@code refuses} them as well; {@code nothing}
 * happens that can be seen here, though the rules are taken; {@code large} ones are not tried.
 *
 * @param name what is tried
 * @param finding the id of the finding
 * @param control what Drools does
 * @param rules the text
 */
record HostilePack(String name, String finding, String control, String rules) {

    private static final String HIDDEN = "text-hidden";
    private static final Pattern FORM = Pattern.compile("(.+)\\n=== ([\\w-]+), (.+)\\n([\\s\\S]+)");

    static List<HostilePack> all() {
        List<HostilePack> all = new ArrayList<>();
        String[] parts = TestPack.resource("hostile/packs.txt").split("(?m)^## ", -1);
        for (int i = 1; i < parts.length; i++) {
            Matcher form = FORM.matcher(parts[i]);
            if (!form.matches()) {
                throw new IllegalArgumentException(parts[i]);
            }
            all.add(new HostilePack(form.group(1), form.group(2), form.group(3), form.group(4)));
        }
        all.addAll(odd());
        all.addAll(large());
        return all;
    }

    static List<HostilePack> of(String control) {
        return all().stream().filter(each -> each.control().startsWith(control)).toList();
    }

    /** Those that an editor would not show. */
    private static List<HostilePack> odd() {
        String rule = rule("call in then");
        String direction = rule.replace("call in then", "hidden direction");
        return List.of(
                new HostilePack("byte-order mark", HIDDEN, "refuses", "\uFEFF" + rule),
                new HostilePack("lone carriage returns", HIDDEN, "refuses", rule.replace('\n', '\r')),
                new HostilePack("NUL", HIDDEN, "refuses", rule.replace("then\n", "\0then\n")),
                new HostilePack("hidden direction", HIDDEN, "fires", direction.replace("then\n", "// \u202E\nthen\n")),
                new HostilePack("look-alike", "L03", "refuses", rule.replace("Determination", "Determin\u0430tion")));
    }

    private static String rule(String name) {
        String text = TestPack.resource("hostile/packs.txt");
        int start = text.indexOf("rule \"", text.indexOf("## " + name + "\n"));
        return text.substring(start, text.indexOf("\nend\n", start) + 5);
    }

    private static List<HostilePack> large() {
        String rule = rule("call in then");
        String nested = rule.replace("Canary.sing(", "Canary.sing" + "(".repeat(3000))
                .replace("then\" )", "then\"" + ")".repeat(3000));
        return List.of(
                new HostilePack("3,000 nested brackets", "L03", "throws StackOverflowError", nested),
                new HostilePack("10 MB", "L19", "large", rule + " ".repeat(10 << 20)),
                new HostilePack("100,000 rules", "L19", "large", "rule \"\" when then end\n".repeat(100_000)));
    }

    /** The rules under a name of their own, so that they can stand beside others. */
    String renamed() {
        return rules.replace("\"9 Something is so\"", "\"" + name + "\"");
    }

    @Override
    public String toString() {
        return name;
    }
}
