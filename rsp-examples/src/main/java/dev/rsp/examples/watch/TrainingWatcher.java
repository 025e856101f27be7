package dev.rsp.examples.watch;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Watches a directory into which whoever evaluates a training run puts files of facts, and prints what each changes.
 *
 * <p>Write a file elsewhere and move it in, so that it is never read half. Files are taken in by name, so begin the names
 * with the day. A file {@code stop} ends the watching.
 */
final class TrainingWatcher {

    private final Path inbox;
    private final TrainingRun run;
    private final Set<String> seen = new TreeSet<>();

    private TrainingWatcher(Path inbox, TrainingRun run) {
        this.inbox = inbox;
        this.run = run;
    }

    /**
     * Watches until it is told to stop.
     *
     * @param arguments the policy version such as {@code anthropic-rsp@2.2}, the file of the case to begin with, and the
     *     directory
     * @throws IOException if the directory cannot be watched
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        RulePack pack = RulePacks.bundled().pack(arguments[0]);
        Path inbox = Path.of(arguments[2]);
        try (TrainingRun run =
                        new TrainingRun(pack, TrainingRun.first(pack, Path.of(arguments[1])), TrainingWatcher::print);
                WatchService changes = inbox.getFileSystem().newWatchService()) {
            inbox.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            new TrainingWatcher(inbox, run).watch(changes);
        }
    }

    private static void print(String text) {
        System.out.print(text);
    }

    /** What is there is taken in before what comes; a file that came in between is taken in once. */
    private void watch(WatchService changes) throws IOException, InterruptedException {
        while (takeNew()) {
            WatchKey key = changes.take();
            key.pollEvents();
            key.reset();
        }
    }

    private boolean takeNew() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(inbox)) {
            files = all.sorted().toList();
        }
        boolean goOn = true;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            goOn &= !name.equals("stop");
            if (name.endsWith(".yaml") && seen.add(name)) {
                run.take(file);
            }
        }
        return goOn;
    }
}
