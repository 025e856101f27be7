package dev.rsp.examples.cli;

import java.io.PrintWriter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output: the same line ends everywhere, colour only where the terminal wants it. */
final class Output {

    private static final Pattern OUTCOME =
            Pattern.compile("(?m)(?<=: )(PROCEED_RESTRICTED|PROCEED|NOT_DETERMINED|HOLD|HALT)$");

    private final PrintWriter out;
    private final boolean colour;

    Output(CommandSpec spec) {
        CommandLine command = spec.commandLine();
        this.out = command.getOut();
        this.colour = command.getColorScheme().ansi().enabled();
    }

    void line(String text) {
        text(text + "\n");
    }

    void text(String text) {
        out.print(colour ? OUTCOME.matcher(text).replaceAll(Output::coloured) : text);
        out.flush();
    }

    private static String coloured(MatchResult outcome) {
        int code = switch (outcome.group()) {
            case "PROCEED" -> 32;
            case "HOLD", "HALT" -> 31;
            default -> 33;
        };
        return "\u001b[1;" + code + "m" + outcome.group() + "\u001b[0m";
    }
}
