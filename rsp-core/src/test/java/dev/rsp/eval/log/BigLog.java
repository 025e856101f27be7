package dev.rsp.eval.log;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes logs as long as one likes, a sample at a time; every fourth item succeeds. */
final class BigLog {

    private static final int SAMPLE = 6_000;

    private final int samples;

    private BigLog(int samples) {
        this.samples = samples;
    }

    /** A log whose JSON has about so many bytes. */
    static BigLog ofBytes(long bytes) {
        return new BigLog((int) Math.max(8, bytes / SAMPLE / 4 * 4));
    }

    int samples() {
        return samples;
    }

    void writeJson(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            String header = header();
            write(out, header.substring(0, header.length() - 1) + ",\"samples\":[");
            for (int i = 0; i < samples; i++) {
                write(out, (i == 0 ? "" : ",") + sample(i));
            }
            write(out, "],\"reductions\":");
            writeReductions(out);
            write(out, "}");
        }
    }

    void writeArchive(Path file) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.setLevel(1);
            for (int i = 0; i < samples; i++) {
                out.putNextEntry(new ZipEntry("samples/item-" + i + "_epoch_1.json"));
                write(out, sample(i));
            }
            out.putNextEntry(new ZipEntry("reductions.json"));
            writeReductions(out);
            out.putNextEntry(new ZipEntry("header.json"));
            write(out, header());
        }
    }

    /** The same, packed by a method of {@link ZipWriter}. */
    void writeArchive(Path file, int method) throws IOException {
        Stream<ZipWriter.Entry> members = IntStream.range(0, samples)
                .mapToObj(i -> ZipWriter.entry("samples/item-" + i + "_epoch_1.json", bytes(sample(i)), method));
        ByteArrayOutputStream reductions = new ByteArrayOutputStream();
        writeReductions(reductions);
        Stream<ZipWriter.Entry> last = Stream.of(
                ZipWriter.entry("reductions.json", reductions.toByteArray(), method),
                ZipWriter.entry("header.json", bytes(header()), method));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new ZipWriter().write(out, Stream.concat(members, last).iterator());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String header() {
        double error = Math.sqrt(0.25 * 0.75 / (samples - 1));
        return """
                {"version":2,"status":"success","eval":{"run_id":"r","task_id":"t","created":"2026-03-01T10:00:00Z",\
                "task":"big","model":"made/model","dataset":{"samples":%1$s},"config":{"epochs":1}},\
                "results":{"total_samples":%1$s,"completed_samples":%1$s,"scores":[{"name":"match","scorer":"match",\
                "scored_samples":%1$s,"unscored_samples":0,"metrics":{"accuracy":{"name":"accuracy","value":0.25},\
                "stderr":{"name":"stderr","value":%2$s}}}]}}""".formatted(samples, error);
    }

    /** Text that packs about as well as what models write. */
    private static String sample(int i) {
        StringBuilder text = new StringBuilder(SAMPLE);
        long state = i * 0x9E3779B97F4A7C15L + 1;
        while (text.length() < SAMPLE - 300) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(Long.toString(state >>> 40, 36)).append(" the answer is ");
        }
        return """
                {"id":"item-%s","epoch":1,"input":"What?","target":"4","messages":[{"role":"user","content":"%s"}],\
                "output":{"model":"made-1"},"scores":{"match":{"value":"%s","history":[]}},"store":{}}""".formatted(i, text, i % 4 == 0 ? "C" : "I");
    }

    private void writeReductions(OutputStream out) throws IOException {
        write(out, "[{\"scorer\":\"match\",\"samples\":[");
        for (int i = 0; i < samples; i++) {
            write(
                    out,
                    "%s{\"value\":%s,\"sample_id\":\"item-%s\"}".formatted(i == 0 ? "" : ",", i % 4 == 0 ? 1 : 0, i));
        }
        write(out, "]}]");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
    }
}
