package dev.rsp.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Does something again whenever files below a directory change.
 *
 * @param directory the directory; it may be away for a while
 * @param err where it says that it waits
 */
record Watch(Path directory, PrintWriter err) {

    /** How long it must be quiet before the work is done: editors write in several steps. */
    private static final long QUIET_MILLIS = 200;

    /** How long to wait before a directory that is away is looked for again. */
    private static final long AWAY_MILLIS = 500;

    /** Does the work now and after each change until the thread is interrupted; gives its last answer. */
    int untilInterrupted(IntSupplier work) {
        int last = Exit.FINE;
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            while (!Thread.currentThread().isInterrupted()) {
                boolean all = register(service); // before the work, so that no change of the meantime is missed
                last = work.getAsInt();
                err.print("Waiting for a change below " + directory + "; Ctrl-C ends.\n");
                err.flush();
                await(service, all);
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw Refused.of(
                    Exit.WRONG,
                    "The directory (%s) must be one that can be watched, but was not (%s).".formatted(directory, e),
                    "Maybe the system allows no more watches; run it without --watch.");
        }
        return last;
    }

    /** Whether the directory is there and every folder below it is watched. */
    private boolean register(WatchService service) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                each.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false; // a folder went while it was walked, or the directory is away
        }
    }

    private static void await(WatchService service, boolean all) throws InterruptedException {
        WatchKey key = all ? service.take() : service.poll(AWAY_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
