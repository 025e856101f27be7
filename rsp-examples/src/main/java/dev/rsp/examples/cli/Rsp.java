package dev.rsp.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: decides cases under the policies that the library brings. */
@Command(
        name = "rsp",
        description = "Decides what frontier-AI safety policies let proceed.",
        mixinStandardHelpOptions = true,
        versionProvider = Rsp.Version.class,
        subcommands = {
            DecideCommand.class,
            ImportCommand.class,
            PacksCommand.class,
            ShowCommand.class,
            TestCommand.class,
            NewCommand.class,
            NewClauseCommand.class,
            LintCommand.class,
            RecheckCommand.class
        },
        exitCodeListHeading = "Exit codes, the first that applies:%n",
        exitCodeList = {
            "64:the command was not understood",
            "70:no answer: rules could not be evaluated to the end, or a defect",
            " 4:a pack or a case file is wrong",
            " 3:evidence refused: unreadable or tampered with",
            " 1:something is held or halted, or a MUST duty is overdue, or a check found something",
            " 2:undetermined, restricted, without a gate, or no version in force that day",
            " 0:every planned activity may proceed, or everything passed"
        },
        footer = "The packs are unofficial readings, not endorsed by the publishers and not legal advice.")
final class Rsp implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Rsp() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments what stands after {@code rsp}
     */
    public static void main(String[] arguments) {
        System.exit(run(Ansi.AUTO, writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
    }

    /** Runs one command; what it answers goes to {@code out}, what is wrong to {@code err}. */
    static int run(Ansi colour, PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return command(out, err)
                    .setColorScheme(Help.defaultColorScheme(colour))
                    .execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Failures.say(e, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static CommandLine command(PrintWriter out, PrintWriter err) {
        Failures failures = new Failures();
        return new CommandLine(new Rsp())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8));
    }

    /** What the manifest of the jar says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Rsp.class.getPackage().getImplementationVersion();
            return new String[] {"rsp " + (version == null ? "(development build)" : version)};
        }
    }
}
