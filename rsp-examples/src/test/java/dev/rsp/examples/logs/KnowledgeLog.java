package dev.rsp.examples.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A log as Inspect writes them, of a run that never was: with the count that was published for the questions of knowledge
 * on biological weapons, 17 of 33 right, and without any question. The same bytes each time.
 */
final class KnowledgeLog {

    private static final int ITEMS = 33;
    private static final int RIGHT = 17;
    private static final double SHARE = RIGHT / (double) ITEMS;
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2025, 5, 19, 12, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private KnowledgeLog() {}

    static byte[] make() {
        KnowledgeLog log = new KnowledgeLog();
        try (ZipOutputStream zip = new ZipOutputStream(log.bytes, StandardCharsets.UTF_8)) {
            add(
                    zip,
                    "_journal/start.json",
                    "{\"version\":2,\"eval\":%s,\"plan\":{\"name\":\"plan\",\"steps\":[]}}".formatted(eval()));
            for (int item = 1; item <= ITEMS; item++) {
                add(zip, "samples/%s_epoch_1.json".formatted(id(item)), sample(item));
            }
            add(zip, "reductions.json", reductions());
            add(zip, "header.json", header());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log.bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String id(int item) {
        return String.format(Locale.ROOT, "question-%02d", item);
    }

    /** Every other question, so that no part of the run stands out. */
    private static boolean isRight(int item) {
        return item % 2 == 1;
    }

    private static String sample(int item) {
        String value = isRight(item) ? "C" : "I";
        return """
                {"id":"%s","epoch":1,"input":"(left out)","target":"(left out)","messages":[],\
                "output":{"model":"claude-opus-4-20250514","completion":"(left out)"},\
                "scores":{"choice":{"value":"%s","history":[]}},"metadata":{},"error_retries":[]}""".formatted(id(item), value);
    }

    private static String reductions() {
        List<String> items = new ArrayList<>();
        for (int item = 1; item <= ITEMS; item++) {
            items.add("{\"value\":%s,\"history\":[],\"sample_id\":\"%s\"}"
                    .formatted(isRight(item) ? "1.0" : "0.0", id(item)));
        }
        return "[{\"scorer\":\"choice\",\"samples\":[%s]}]".formatted(String.join(",", items));
    }

    private static String eval() {
        return """
                {"eval_id":"made-for-an-example","run_id":"made-for-an-example","task_id":"made-for-an-example",\
                "created":"2025-05-19T09:00:00+00:00","task":"bioweapons_knowledge",\
                "model":"anthropic/claude-opus-4-20250514",\
                "dataset":{"name":"made-for-an-example","samples":%d,"shuffled":false},\
                "config":{"epochs":1,"log_samples":true},"packages":{"inspect_ai":"0.3.100"},\
                "metadata":{"note":"made for an example; no such run took place"}}""".formatted(ITEMS);
    }

    private static String header() {
        double error = Math.sqrt(SHARE * (1 - SHARE) / (ITEMS - 1));
        return """
                {"version":2,"status":"success","eval":%s,"plan":{"name":"plan","steps":[]},\
                "results":{"total_samples":%2$d,"completed_samples":%2$d,"scores":[{"name":"choice","scorer":"choice",\
                "scored_samples":%2$d,"unscored_samples":0,"params":{},"metrics":{\
                "accuracy":{"name":"accuracy","value":%3$s,"params":{}},\
                "stderr":{"name":"stderr","value":%4$s,"params":{}}}}]},\
                "stats":{"started_at":"2025-05-19T09:00:00+00:00","completed_at":"2025-05-19T11:30:00+00:00"},\
                "invalidated":false}""".formatted(eval(), ITEMS, SHARE, error);
    }
}
