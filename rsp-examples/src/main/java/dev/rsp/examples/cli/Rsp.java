package dev.rsp.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: decides cases under the policies that the library brings. */
@Command(
        name = "rsp",
        description = "Decides what frontier-AI safety policies let proceed.",
        mixinStandardHelpOptions = true)
final class Rsp implements Runnable {

    private Rsp() {}

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments what stands after {@code rsp}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Rsp()).execute(arguments));
    }
}
