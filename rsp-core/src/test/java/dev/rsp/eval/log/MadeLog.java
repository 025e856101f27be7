package dev.rsp.eval.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A log of Inspect that this project makes itself: a tree of JSON, to be changed and written in each form. */
final class MadeLog {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    final Map<String, Object> header = new LinkedHashMap<>();
    final List<Map<String, Object>> samples = new ArrayList<>();
    final List<Map<String, Object>> reductions = new ArrayList<>();
    final List<Map<String, Object>> summaries = new ArrayList<>();

    private MadeLog() {}

    /** A complete run: each row holds the scores of one item by epoch, 0 or 1; the reducer is the mean. */
    static MadeLog of(int[]... scores) {
        MadeLog log = new MadeLog();
        int epochs = scores[0].length;
        double[] means = new double[scores.length];
        List<Map<String, Object>> reduced = new ArrayList<>();
        for (int item = 0; item < scores.length; item++) {
            means[item] = IntStream.of(scores[item]).average().orElseThrow();
            for (int epoch = 0; epoch < epochs; epoch++) {
                log.samples.add(sample("item-" + item, epoch + 1, scores[item][epoch] == 1 ? "C" : "I"));
            }
            reduced.add(map("value", means[item], "history", list(), "sample_id", "item-" + item));
        }
        log.reductions.add(map("scorer", "match", "samples", reduced));
        log.writeHeader(means, epochs);
        return log;
    }

    /** Ten items, once each, of which three succeed. */
    static MadeLog plain() {
        return of(new int[][] {{1}, {0}, {0}, {1}, {0}, {0}, {0}, {1}, {0}, {0}});
    }

    /** Three items, twice each, under two reducers. */
    static MadeLog reduced() {
        MadeLog made = of(new int[][] {{1, 0}, {1, 1}, {0, 0}});
        made.score().put("reducer", "mean");
        made.reductions.get(0).put("reducer", "mean");
        Map<String, Object> max = map("name", "match", "scorer", "match", "reducer", "max");
        max.put("metrics", map("accuracy", map("name", "accuracy", "value", 2 / 3.0)));
        children(made.results(), "scores").add(max);
        List<Object> reduced = list(
                map("value", 1, "sample_id", "item-0"),
                map("value", 1, "sample_id", "item-1"),
                map("value", 0, "sample_id", "item-2"));
        made.reductions.add(map("scorer", "match", "reducer", "max", "samples", reduced));
        return made;
    }

    /** Two items whose scores have two keys, of which the header states one. */
    static MadeLog keyed() {
        MadeLog made = of(new int[][] {{1}, {0}});
        Map<String, Object> keyed = map("name", "safe", "scorer", "match");
        keyed.put("metrics", map("mean", map("name", "mean", "value", 0.5)));
        children(made.results(), "scores").set(0, keyed);
        made.item(0).put("value", map("safe", 1, "helpful", 0.25));
        made.item(1).put("value", map("safe", 0, "helpful", null));
        made.scoreOf(0).put("value", map("safe", 1, "helpful", 0.25));
        made.scoreOf(1).put("value", map("safe", 0, "helpful", null));
        return made;
    }

    /** Adds what an archive tells of each sample in short. */
    MadeLog summarized() {
        for (Map<String, Object> sample : samples) {
            Object value = child(child(sample, "scores"), "match").get("value");
            Map<String, Object> summary = map("id", sample.get("id"), "epoch", sample.get("epoch"), "input", "What…");
            summary.put("scores", map("match", map("value", value)));
            summary.put("completed", true);
            summaries.add(summary);
        }
        return this;
    }

    private void writeHeader(double[] scores, int epochs) {
        int n = scores.length;
        double mean = 0;
        for (double score : scores) {
            mean += score / n;
        }
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        Map<String, Object> metrics = map();
        metrics.put("accuracy", map("name", "accuracy", "value", mean, "params", map()));
        double error = n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
        metrics.put("stderr", map("name", "stderr", "value", error, "params", map()));
        header.put("version", 2);
        header.put("status", "success");
        header.put("eval", spec(n, epochs));
        header.put("plan", map("name", "plan", "steps", list()));
        Map<String, Object> score = map("name", "match", "scorer", "match", "scored_samples", n);
        score.put("unscored_samples", 0);
        score.put("params", map());
        score.put("metrics", metrics);
        header.put("results", map("total_samples", n * epochs, "completed_samples", n * epochs, "scores", list(score)));
        header.put("stats", map("started_at", "2026-03-01T10:00:00+00:00", "completed_at", "2026-03-02T09:00:00Z"));
        header.put("invalidated", false);
    }

    private static Map<String, Object> spec(int items, int epochs) {
        Map<String, Object> spec = map("eval_id", "made-eval", "run_id", "made-run", "task_id", "made-task-id");
        spec.put("created", "2026-03-01T10:00:00+00:00");
        spec.put("task", "made_task");
        spec.put("model", "made/model");
        spec.put("dataset", map("name", "made", "samples", items, "shuffled", false));
        spec.put("config", map("epochs", epochs, "log_samples", true));
        spec.put("packages", map("inspect_ai", "0.3.260"));
        return spec;
    }

    private static Map<String, Object> sample(String id, int epoch, String value) {
        Map<String, Object> sample = map("id", id, "epoch", epoch, "input", "What is 2+2?", "target", "4");
        sample.put("messages", list(map("role", "user", "content", "What is 2+2?")));
        sample.put("output", map("model", "made-model-2026-01-01", "completion", "4"));
        sample.put("scores", map("match", map("value", value, "answer", "4", "history", list())));
        sample.put("metadata", map("big", 123456789012345678L));
        sample.put("error_retries", list());
        return sample;
    }

    Map<String, Object> eval() {
        return child(header, "eval");
    }

    Map<String, Object> results() {
        return child(header, "results");
    }

    Map<String, Object> score() {
        return children(results(), "scores").get(0);
    }

    Map<String, Object> metric(String key) {
        return child(child(score(), "metrics"), key);
    }

    /** The score of a sample. */
    Map<String, Object> scoreOf(int sample) {
        return child(child(samples.get(sample), "scores"), "match");
    }

    Map<String, Object> item(int index) {
        return children(reductions.get(0), "samples").get(index);
    }

    byte[] json() {
        Map<String, Object> whole = new LinkedHashMap<>(header);
        whole.put("samples", samples);
        whole.put("reductions", reductions);
        return bytes(whole);
    }

    byte[] archive(int method) {
        return zip(method).bytes();
    }

    ZipWriter zip(int method) {
        return zip(members(), method);
    }

    static ZipWriter zip(Map<String, byte[]> members, int method) {
        ZipWriter zip = new ZipWriter();
        members.forEach((name, bytes) -> zip.add(name, bytes, method));
        return zip;
    }

    /** The members of an archive in the order in which Inspect writes them. */
    Map<String, byte[]> members() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        Map<String, Object> start = map("version", 2, "eval", header.get("eval"), "plan", header.get("plan"));
        members.put("_journal/start.json", bytes(start));
        for (Map<String, Object> sample : samples) {
            String name = "samples/%s_epoch_%s.json".formatted(sample.get("id"), sample.get("epoch"));
            members.put(name, bytes(sample));
        }
        if (!summaries.isEmpty()) {
            members.put("summaries.json", bytes(summaries));
        }
        if (!reductions.isEmpty()) {
            members.put("reductions.json", bytes(reductions));
        }
        members.put("header.json", bytes(header));
        return members;
    }

    static byte[] bytes(Object tree) {
        return JSON.writeValueAsBytes(tree);
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static List<Object> list(Object... elements) {
        return new ArrayList<>(List.of(elements));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> children(Map<String, Object> parent, String name) {
        return (List<Map<String, Object>>) parent.get(name);
    }
}
