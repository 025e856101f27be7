package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good logs with one random mutation each: {@code -Drsp.fuzz=20000} for more of them or {@code -Pcampaign},
 * {@code -Drsp.seed=…} for others.
 *
 * <p>A mutation is one of these: a few bytes flipped, cut off, left out or repeated; a member of an archive exchanged,
 * dropped, repeated or renamed; one value, key or element of one JSON document edited, with lengths and checksums made
 * right. What is read of the mutated file must say the same as the original, or less: it is refused, or weakened, or its
 * numbers are numbers of the original. An edit of a name (task, model, ids, days, scorer, metric) may change that name
 * in the results, and no number.
 *
 * <p>Out of reach, here and for anyone who has only the file: a forgery that is consistent, in which samples, reductions
 * and header are edited together; an edit of a name that stands once; an edit that removes the only trace of a weakness,
 * so that originals of JSON are usable ones; and a log that was false from the start. Only the digest of the file, taken
 * where it was written, helps there.
 */
class LogFuzzTest {

    private static final int MUTATIONS = Integer.getInteger("rsp.fuzz", 1000);
    private static final long SEED = Long.getLong("rsp.seed", 20260301L);
    private static final int[] METHODS = {ZipWriter.STORED, ZipWriter.DEFLATED, ZipWriter.ZSTD};

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<MadeLog> made = List.of(
            MadeLog.plain(),
            MadeLog.of(new int[][] {{1, 0, 1}, {1, 1, 1}, {0, 0, 0}, {0, 1, 0}}),
            MadeLog.reduced(),
            MadeLog.keyed());

    /** A file, and whether an edit of it may change names. */
    private static final class Mutated {

        private final byte[] bytes;
        private final boolean names;
        private final String how;

        Mutated(byte[] bytes, boolean names, String how) {
            this.bytes = bytes;
            this.names = names;
            this.how = how;
        }
    }

    @Test
    void aMutatedLogSaysTheSameOrLess() throws IOException {
        List<byte[]> files = files();
        for (int i = 0; i < MUTATIONS; i++) {
            try {
                if (random.nextInt(3) == 0) {
                    ofBytes(files.get(random.nextInt(files.size())));
                } else {
                    ofMade(made.get(random.nextInt(made.size())));
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, mutation %d".formatted(SEED, i), e);
            }
        }
        System.out.printf("%d mutated logs from seed %d, %d files: %s%n", MUTATIONS, SEED, files.size(), outcomes);
        assertThat(outcomes).containsKeys("REFUSED", "USABLE", "WEAKENED");
        assertThat(outcomes.get("REFUSED")).isGreaterThan(MUTATIONS / 10);
        assertThat(outcomes.get("WEAKENED")).isGreaterThan(MUTATIONS / 20);
    }

    /** Made logs in every form; real ones where they are at hand: all archives, and usable JSON. */
    private List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (MadeLog log : made) {
            files.add(log.json());
            for (int method : METHODS) {
                files.add(log.archive(method));
            }
        }
        for (Path file : Shared.files("inspect")) {
            EvaluationLog log = EvaluationLogs.read(file);
            boolean json = log.format() == LogFormat.INSPECT_JSON && log.verdict() == LogVerdict.USABLE;
            boolean archive = log.format() == LogFormat.INSPECT_EVAL && log.verdict() != LogVerdict.REFUSED;
            if ((json || archive) && log.bytes() < 200_000) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void ofBytes(byte[] original) {
        check(original, new Mutated(mutated(original), true, "bytes"));
    }

    private void ofMade(MadeLog log) {
        if (random.nextInt(3) == 0) {
            JsonEdit edit = JsonEdit.of(log.json(), random);
            check(log.json(), new Mutated(edit.bytes(), edit.isOfName(), edit.toString()));
            return;
        }
        int method = METHODS[random.nextInt(METHODS.length)];
        Map<String, byte[]> members = log.members();
        List<String> names = new ArrayList<>(members.keySet());
        String name = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                byte[] bytes = members.put(name, members.get(other));
                members.put(other, bytes);
                checkMembers(log, members, "exchange " + name + ", " + other);
            }
            case 1 -> {
                members.remove(name);
                checkMembers(log, members, "drop " + name);
            }
            case 2 -> {
                Map<String, byte[]> renamed = new LinkedHashMap<>(members);
                renamed.put(name + "x", renamed.remove(name));
                checkMembers(log, renamed, "rename " + name);
            }
            case 3 -> {
                byte[] bytes = MadeLog.zip(members, method)
                        .add(name, members.get(other), method)
                        .bytes();
                check(log.archive(method), new Mutated(bytes, true, "repeat " + name + " as " + other));
            }
            default -> {
                JsonEdit edit = JsonEdit.of(members.get(name), random);
                members.put(name, edit.bytes());
                byte[] bytes = MadeLog.zip(members, method).bytes();
                check(log.archive(method), new Mutated(bytes, edit.isOfName(), name + ", " + edit));
            }
        }
    }

    private void checkMembers(MadeLog log, Map<String, byte[]> members, String how) {
        check(
                log.archive(ZipWriter.ZSTD),
                new Mutated(MadeLog.zip(members, ZipWriter.ZSTD).bytes(), false, how));
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        int from = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(64, bytes.length - from));
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> joined(bytes, from, from + length);
            case 2 -> joined(bytes, from + length, from);
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield bytes;
            }
        };
    }

    /** The bytes up to one place and from another on. */
    private static byte[] joined(byte[] bytes, int end, int start) {
        byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
        System.arraycopy(bytes, start, joined, end, bytes.length - start);
        return joined;
    }

    private void check(byte[] file, Mutated mutated) {
        EvaluationLog original = LogFiles.read(folder, file);
        EvaluationLog after = LogFiles.read(folder, mutated.bytes);
        outcomes.merge(after.verdict().name(), 1, Integer::sum);
        assertThat(after.verdict()).as(mutated.how).isGreaterThanOrEqualTo(original.verdict());
        List<LogResult> before = told(original);
        List<LogResult> results = told(after);
        assertThat(errors(original)).as(mutated.how).containsAll(recomputedErrors(after));
        Set<Object> numbers = before.stream().map(LogFuzzTest::numbers).collect(Collectors.toSet());
        Set<Double> values = before.stream().map(LogResult::value).collect(Collectors.toSet());
        if (after.verdict() == LogVerdict.USABLE) {
            assertThat(results)
                    .as(mutated.how)
                    .allSatisfy(result -> assertThat(numbers(result)).isIn(numbers));
        }
        assertThat(results.stream().filter(LogResult::recomputed))
                .as(mutated.how)
                .allSatisfy(result -> assertThat(result.value()).isIn(values));
        if (after.verdict() == LogVerdict.USABLE && !mutated.names) {
            assertThat(results).as(mutated.how).isSubsetOf(before);
            assertThat(after.status()).as(mutated.how).isEqualTo(original.status());
        }
    }

    /** Last digits are not told apart, for a header agrees with its items to 1e-12; nor are the keys of metrics. Errors are compared apart. */
    private static List<LogResult> told(EvaluationLog log) {
        return log.results().stream().map(LogFuzzTest::told).toList();
    }

    private static LogResult told(LogResult result) {
        Double value = result.value();
        LogMeasure named = result.measure();
        LogMeasure measure = new LogMeasure(
                named.task(),
                named.model(),
                named.snapshot(),
                named.scorer(),
                named.reducer(),
                named.metric(),
                named.metric(),
                named.params());
        return new LogResult(
                measure,
                value == null ? null : rounded(value),
                List.of(),
                result.recomputed(),
                result.items(),
                result.successes(),
                result.parts());
    }

    private static Set<Double> recomputedErrors(EvaluationLog log) {
        return log.results().stream()
                .flatMap(each -> each.standardErrors().stream())
                .filter(StandardError::recomputed)
                .map(each -> rounded(each.value()))
                .collect(Collectors.toSet());
    }

    private static Set<Double> errors(EvaluationLog log) {
        return log.results().stream()
                .flatMap(each -> each.standardErrors().stream())
                .map(each -> rounded(each.value()))
                .collect(Collectors.toSet());
    }

    private static double rounded(double value) {
        return Math.abs(value) < 1e6 ? Math.round(value * 1e9) / 1e9 : value;
    }

    private static Object numbers(LogResult result) {
        return Arrays.asList(result.value(), result.recomputed(), result.items(), result.successes());
    }
}
