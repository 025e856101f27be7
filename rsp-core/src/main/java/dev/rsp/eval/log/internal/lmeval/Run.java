package dev.rsp.eval.log.internal.lmeval;

import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.Names;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A results file, all of whose members were read. */
final class Run {

    private static final int BYTES = 300;
    private static final int BYTES_OF_A_PART = 60;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Row> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, List<String>> leaves = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Kept kept;
    private @Nullable Double date;

    Run(Kept kept) {
        this.kept = kept;
    }

    /** How many items a task has, and how many of them were run. */
    record Size(@Nullable Long original, @Nullable Long effective) {}

    void member(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "results" -> json.object((task, row) -> rows.put(task(task), Row.read(row, kept)));
            case "groups" -> json.object((task, row) -> groups.put(task(task), Row.read(row, kept)));
            case "group_subtasks" -> json.object(this::parts);
            case "n-samples" -> json.object(this::size);
            case "config" -> json.object(this::config);
            case "date" -> date = json.isNumber() ? json.number() : unread(json);
            case "model_name", "lm_eval_version", "git_hash" -> keep(name, json);
            default -> json.skip();
        }
    }

    private static @Nullable Double unread(JsonCursor json) throws IOException {
        json.skip();
        return null;
    }

    private String task(String task) throws IOException {
        kept.add(task);
        return Names.checked(task, "The name of a task");
    }

    private void parts(String group, JsonCursor json) throws IOException {
        List<String> tasks = new ArrayList<>();
        json.array(each -> {
            String task = each.text();
            if (task != null) {
                tasks.add(task(task));
            }
        });
        parts.put(task(group), tasks);
    }

    private void size(String task, JsonCursor json) throws IOException {
        kept.add(BYTES);
        Map<String, Long> counts = new HashMap<>();
        json.object((name, count) -> {
            if (name.equals("original") || name.equals("effective")) {
                Long number = count.count();
                if (number != null) {
                    counts.put(name, number);
                }
            } else {
                count.skip();
            }
        });
        sizes.put(task(task), new Size(counts.get("original"), counts.get("effective")));
    }

    private void config(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "model", "model_sha" -> keep(name, json);
            case "limit" -> keep(name, json.brief());
            case "model_args" -> {
                if (json.isObject()) {
                    json.object((argument, value) -> keep("args." + argument, value.brief()));
                } else {
                    arguments(json.text());
                }
            }
            default -> json.skip();
        }
    }

    private void arguments(@Nullable String text) throws IOException {
        for (String each : text == null ? new String[0] : text.split(",", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                keep("args." + each.substring(0, equals), each.substring(equals + 1));
            }
        }
    }

    private void keep(String name, JsonCursor json) throws IOException {
        if (json.isText()) {
            keep(name, json.text());
        } else {
            json.skip();
        }
    }

    private void keep(String name, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            kept.add(name);
            kept.add(value);
            names.put(name, Names.checked(value, name));
        }
    }

    @Nullable
    String name(String name) {
        return names.get(name);
    }

    /** The model: its name, else what was loaded, else the kind of the model. */
    @Nullable
    String model() {
        String loaded = names.getOrDefault("args.pretrained", names.getOrDefault("args.model", names.get("model")));
        return names.getOrDefault("model_name", loaded);
    }

    /** All rows, those of groups once. */
    Map<String, Row> rows() {
        Map<String, Row> all = new LinkedHashMap<>(rows);
        groups.forEach(all::putIfAbsent);
        return all;
    }

    /** The group whose two rows differ; null when none does. */
    @Nullable
    String contradiction() {
        return groups.entrySet().stream()
                .filter(each -> rows.containsKey(each.getKey()))
                .filter(each -> !each.getValue().sameAs(rows.getOrDefault(each.getKey(), each.getValue())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The single tasks that a group combines, sorted by appearance; none for a task of its own. */
    List<String> parts(String group) throws LogFault {
        List<String> known = leaves.get(group);
        if (known == null) {
            known = findParts(group);
            leaves.put(group, known);
        }
        return known;
    }

    private List<String> findParts(String group) throws LogFault {
        Set<String> seen = new LinkedHashSet<>(List.of(group));
        List<String> open = new ArrayList<>(seen);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            List<String> tasks = parts.getOrDefault(open.get(i), List.of());
            kept.add(BYTES + (long) BYTES_OF_A_PART * tasks.size());
            tasks.stream().filter(seen::add).forEach(open::add);
            if (tasks.isEmpty() && i > 0) {
                found.add(open.get(i));
            }
        }
        return found;
    }

    /** The size of a task, or of all parts of a group together. */
    Size size(String task) throws LogFault {
        List<String> tasks = parts(task);
        Size own = sizes.getOrDefault(task, new Size(null, null));
        return tasks.isEmpty() ? own : tasks.stream().map(this::ownSize).reduce(new Size(0L, 0L), Run::sum);
    }

    private Size ownSize(String task) {
        return sizes.getOrDefault(task, new Size(null, null));
    }

    private static Size sum(Size one, Size other) {
        return new Size(sum(one.original, other.original), sum(one.effective, other.effective));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }

    /** The day on which the run was started, in UTC. */
    @Nullable
    LocalDate day() {
        try {
            LocalDate day = date == null || !Double.isFinite(date)
                    ? null
                    : Instant.ofEpochSecond(date.longValue())
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate();
            return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
