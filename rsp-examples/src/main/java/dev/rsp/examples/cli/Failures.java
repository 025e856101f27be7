package dev.rsp.examples.cli;

import dev.rsp.decision.CaseException;
import dev.rsp.decision.NoAnswerException;
import dev.rsp.drools.PackException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said of failures, never with a stack trace. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return say(failure, command.getErr());
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        line(
                command.getErr(),
                failure.getMessage() + "\n  Maybe look at "
                        + command.getCommandSpec().qualifiedName() + " --help.");
        return Exit.USAGE;
    }

    /** Says what failed, and gives the code. */
    static int say(Throwable failure, PrintWriter err) {
        line(err, text(failure));
        return code(failure);
    }

    private static String text(Throwable failure) {
        return code(failure) == Exit.NO_ANSWER && !(failure instanceof NoAnswerException)
                ? "The command must end with an answer, but was stopped by (%s).\n  Maybe report it with the files; nothing may proceed on it."
                        .formatted(failure)
                : String.valueOf(failure.getMessage());
    }

    private static int code(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.code();
        }
        return failure instanceof PackException || failure instanceof CaseException ? Exit.WRONG : Exit.NO_ANSWER;
    }

    private static void line(PrintWriter err, String text) {
        err.print(text + "\n");
        err.flush();
    }
}
