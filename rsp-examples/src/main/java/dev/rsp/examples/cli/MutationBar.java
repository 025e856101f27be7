package dev.rsp.examples.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A progress bar on a terminal while mutants are tried; else nothing. */
final class MutationBar implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private MutationBar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static MutationBar of(String name, CommandSpec spec) {
        boolean terminal = spec.commandLine().getColorScheme().ansi().enabled();
        return new MutationBar(
                terminal ? new ProgressBarBuilder().setTaskName(name).build() : null);
    }

    void at(int done, int of) {
        if (bar != null) {
            bar.maxHint(of);
            bar.stepTo(Math.max(done, bar.getCurrent()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
