package dev.rsp.eval.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How fast logs are read, beside the least that anyone must do who reads them whole: the argument is their length in MB.
 *
 * <p>Each way is run three times and the last time counts: that of the processor for the one thread that reads, which other
 * processes disturb less than that of a clock, without what the garbage collector takes.
 */
final class LogReadingSpeed {

    private static final int RUNS = 3;
    private static final double MB = 1e6;

    private final BigLog log;
    private final double unpacked;

    private LogReadingSpeed(BigLog log, double unpacked) {
        this.log = log;
        this.unpacked = unpacked;
    }

    /** Something that is timed. */
    private interface Work {

        void run() throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        BigLog log = BigLog.ofBytes(Long.parseLong(arguments[0]) * 1_000_000);
        Path folder = Files.createTempDirectory("logs");
        Path json = folder.resolve("log.json");
        Path archive = folder.resolve("log.eval");
        log.writeJson(json);
        log.writeArchive(archive);
        Path stored = folder.resolve("stored.eval");
        Path zstd = folder.resolve("zstd.eval");
        log.writeArchive(stored, ZipWriter.STORED);
        log.writeArchive(zstd, ZipWriter.ZSTD);
        System.out.printf(
                Locale.ROOT,
                "%d samples, %.0f MB of JSON, archives of %.0f MB (deflate), %.0f MB (zstd), %.0f MB (stored), heap %d MB%n",
                log.samples(),
                Files.size(json) / MB,
                Files.size(archive) / MB,
                Files.size(zstd) / MB,
                Files.size(stored) / MB,
                Runtime.getRuntime().maxMemory() >> 20);
        LogReadingSpeed speed = new LogReadingSpeed(log, Files.size(json) / MB);
        speed.measure("json: tokens of Jackson", () -> tokens(Files.newInputStream(json)));
        speed.measure("json: SHA-256, then tokens", () -> digestThenTokens(json));
        speed.measure("json: EvaluationLogs", () -> read(json));
        speed.measure("eval: inflate of java.util.zip", () -> inflate(archive));
        speed.measure("eval: inflate, then tokens", () -> inflateToTokens(archive));
        speed.measure("eval, deflate: EvaluationLogs", () -> read(archive));
        speed.measure("eval, zstd: EvaluationLogs", () -> read(zstd));
        speed.measure("eval, stored: EvaluationLogs", () -> read(stored));
        for (Path file : List.of(json, archive, stored, zstd)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private void measure(String name, Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double seconds = 0;
        for (int i = 0; i < RUNS; i++) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.2f s %7.0f MB/s %9.0f samples/s, peak heap %3.0f MB%n",
                name,
                seconds,
                unpacked / seconds,
                log.samples() / seconds,
                peak / MB);
    }

    private static void read(Path file) {
        EvaluationLog log = EvaluationLogs.read(file);
        if (log.verdict() != LogVerdict.USABLE) {
            throw new IllegalStateException(log.findings().toString());
        }
    }

    private static void tokens(InputStream bytes) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            while (parser.nextToken() != null) {
                parser.currentName();
            }
        }
    }

    private static void digestThenTokens(Path file) throws Exception {
        try (InputStream bytes =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        tokens(Files.newInputStream(file));
    }

    private static void inflate(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                try (InputStream bytes = zip.getInputStream(all.nextElement())) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static void inflateToTokens(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                tokens(zip.getInputStream(all.nextElement()));
            }
        }
    }
}
