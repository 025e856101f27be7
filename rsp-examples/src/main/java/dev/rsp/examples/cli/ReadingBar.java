package dev.rsp.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A progress bar on a terminal, for a file that takes a while; else nothing. */
final class ReadingBar implements AutoCloseable {

    private static final long MB = 1 << 20;
    private static final long LONG = 20 * MB;

    private final @Nullable ProgressBar bar;

    private ReadingBar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A file is read twice, once for its digest. */
    static ReadingBar of(Path file, CommandSpec spec) {
        long bytes = 2 * length(file);
        boolean terminal = spec.commandLine().getColorScheme().ansi().enabled();
        return new ReadingBar(
                terminal && bytes > LONG
                        ? new ProgressBarBuilder()
                                .setTaskName(String.valueOf(file.getFileName()))
                                .setInitialMax(bytes)
                                .setUnit(" MB", MB)
                                .build()
                        : null);
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it says what is wrong
        }
    }

    void at(long bytes) {
        if (bar != null) {
            bar.stepTo(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
