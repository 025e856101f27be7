package dev.rsp.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * What the command line does in this process, for the tests of the documentation.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param code the code it exits with
 */
public record DocumentedRun(String out, String err, int code) {

    /**
     * Runs one command without colour.
     *
     * @param arguments what stands after {@code rsp}
     * @return what it did
     */
    public static DocumentedRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Rsp.run(Ansi.OFF, new PrintWriter(out), new PrintWriter(err), arguments);
        return new DocumentedRun(out.toString(), err.toString(), code);
    }

    /**
     * Runs one command with more behind it, without colour.
     *
     * @param first what stands after {@code rsp}
     * @param more what stands after that
     * @return what it did
     */
    static DocumentedRun of(List<String> first, String... more) {
        return of(Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
