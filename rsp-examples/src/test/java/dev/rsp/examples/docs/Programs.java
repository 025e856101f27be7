package dev.rsp.examples.docs;

import dev.rsp.examples.api.Printed;
import java.util.Arrays;

/** Runs example programs, {@code CLASS ARGUMENT …}; an argument {@code >FILE} is a file that the program writes. */
final class Programs {

    private Programs() {}

    static String run(String source, Commands commands) {
        String[] words = source.split(" ");
        String[] arguments = Arrays.stream(words)
                .skip(1)
                .map(word -> word.startsWith(">") ? commands.target(word.substring(1)) : commands.resolved(word))
                .toArray(String[]::new);
        return commands.named(Printed.by(words[0], arguments));
    }
}
