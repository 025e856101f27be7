package dev.rsp.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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
}
