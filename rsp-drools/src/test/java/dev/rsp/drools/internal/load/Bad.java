package dev.rsp.drools.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pack with something wrong, and every word that is said about it.
 *
 * @param name what is wrong
 * @param problems gives what is said
 * @param expected the problems by file and line, each as people read it after its id in brackets
 */
record Bad(String name, Supplier<List<PackProblem>> problems, String expected) {

    private static final Pattern ID = Pattern.compile("^\\[([A-Za-z0-9-]+)]", Pattern.MULTILINE);

    /** The policy of some files. */
    static Bad policy(String name, PackFiles files, String expected) {
        return pack(name, files, PackFiles.ID, expected);
    }

    /** A pack of some files. */
    static Bad pack(String name, PackFiles files, String id, String expected) {
        return new Bad(name, () -> thrown(() -> files.problems(id)), expected);
    }

    /** Something that throws the problems. */
    static Bad thrown(String name, Runnable load, String expected) {
        return new Bad(
                name,
                () -> thrown(() -> {
                    load.run();
                    return List.of();
                }),
                expected);
    }

    private static List<PackProblem> thrown(Supplier<List<PackProblem>> problems) {
        try {
            return problems.get();
        } catch (PackException e) {
            return e.problems();
        }
    }

    void check() {
        String actual = text(problems.get());
        assertThat(actual).as(name).isEqualTo(expected.stripTrailing());
    }

    static String text(List<PackProblem> problems) {
        return problems.stream()
                .map(problem -> "[" + problem.id() + "] " + problem)
                .collect(Collectors.joining("\n"));
    }

    /** The ids of the problems that are expected. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = ID.matcher(expected);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    @Override
    public String toString() {
        return name;
    }
}
