package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody means to harm with: each ends in a log that is refused and says why. */
class HostileLogTest {

    private static final LogLimits SMALL = new LogLimits(1 << 20, 100, 1 << 16, 1 << 18, 100, 12, 50);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK", "{", "[]", "null", "text", "{}", "{\"eval\":1", "\0\0\0\0\0\0"})
    void refusesWhatIsNoLog(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).verdict()).isEqualTo(LogVerdict.REFUSED);
    }

    @Test
    void saysThatAFileIsMissing() {
        Path missing = folder.resolve("missing.eval");
        assertThatThrownBy(() -> EvaluationLogs.read(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The log (" + missing + ") must be a file, but was (missing).\n"
                        + "  Maybe the path was mistyped.");
        assertThatThrownBy(() -> EvaluationLogs.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The log (" + folder + ") must be a file, but was (a folder).\n"
                        + "  Maybe the path was mistyped.");
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipWriter.STORED, ZipWriter.DEFLATED, ZipWriter.ZSTD, -1})
    void refusesAFileThatIsCutAnywhere(int method) {
        byte[] whole = method < 0 ? MadeLog.plain().json() : MadeLog.plain().archive(method);
        for (int length = 0; length < whole.length; length += 41) {
            EvaluationLog log = read(Arrays.copyOf(whole, length));
            assertThat(log.verdict()).as("%s bytes", length).isEqualTo(LogVerdict.REFUSED);
            assertThat(log.results()).isEmpty();
        }
    }

    @Test
    void namesThatLeadOutOfAFolderLeadNowhere() throws IOException {
        MadeLog made = MadeLog.of(new int[][] {{1}, {0}});
        for (int i = 0; i < 2; i++) {
            made.samples.get(i).put("id", "../../../evil/" + i);
            made.item(i).put("sample_id", "../../../evil/" + i);
        }
        assertThat(read(made.archive(ZipWriter.DEFLATED)).verdict()).isEqualTo(LogVerdict.USABLE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("log.bin"));
        }
    }

    /** Archives that are not what they should be, and what is said of them. */
    static Stream<Arguments> archives() {
        return Stream.of(
                archive("UNSUPPORTED The member (header.json) is encrypted.", zip().edit(each -> each.withFlags(1))),
                archive(
                        "UNSUPPORTED The member (header.json) is encrypted.",
                        zip().edit(each -> each.withFlags(1 << 6))),
                archive(
                        "UNSUPPORTED The member (header.json) is packed with method 12; 0, 8 and 93 are read.",
                        zip().edit(each -> each.withMethod(12))),
                archive(
                        "CHECKSUM_MISMATCH The member (header.json) is not what its length and checksum say.",
                        zip().edit(each -> each.withCrc(1))),
                archive(
                        "CHECKSUM_MISMATCH The member (header.json) is not what its length and checksum say.",
                        zip().edit(each -> each.withUnpacked(5))),
                archive(
                        "CHECKSUM_MISMATCH The member (header.json) is not what its length and checksum say.",
                        zip().edit(each -> each.withUnpacked(each.unpackedLength() + 1))),
                archive(
                        "UNREADABLE The member (header.json) cannot be unpacked.",
                        zip().edit(each -> each.withMethod(8))),
                archive(
                        "UNREADABLE The member (header.json) is described in two ways.",
                        zip().edit(each -> each.withLocalName("header.jsom"))),
                archive(
                        "UNREADABLE The member (header.json) is not JSON: Unexpected character ('!' (code 33))",
                        zip().add("header.json", "!".getBytes(StandardCharsets.UTF_8), ZipWriter.ZSTD)),
                archive(
                        "UNREADABLE The member (header.json) goes on after its end.",
                        zip().add("header.json", "{} {}".getBytes(StandardCharsets.UTF_8), ZipWriter.ZSTD)),
                archive(
                        "NOT_A_LOG The archive has neither a header nor a journal of a log.",
                        new ZipWriter().add("readme.txt", new byte[3], ZipWriter.STORED)),
                archive(
                        "LIMIT_EXCEEDED The member (header.json) has 4000000 bytes or more, many times its packed length (at most 1000).",
                        zip().add("header.json", spaces(4_000_000), ZipWriter.ZSTD)),
                archive(
                        "LIMIT_EXCEEDED The member (header.json) has 4000000 bytes or more, many times its packed length (at most 1000).",
                        zip().add("header.json", spaces(4_000_000), ZipWriter.DEFLATED)));
    }

    private static Arguments archive(String finding, ZipWriter zip) {
        return Arguments.of(finding, zip);
    }

    private static ZipWriter zip() {
        return MadeLog.plain().zip(ZipWriter.ZSTD);
    }

    private static byte[] spaces(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void refusesABadArchive(String finding, ZipWriter zip) {
        EvaluationLog log = read(zip.bytes());
        assertThat(log.findings().get(0))
                .satisfies(
                        each -> assertThat(each.code() + " " + each.message()).startsWith(finding));
        assertThat(log.results()).isEmpty();
    }

    /** A member that was exchanged for one of the same length: nothing but its checksum tells. */
    @ParameterizedTest
    @CsvSource({
        "samples/item-9_epoch_1.json, target, targed",
        "summaries.json, completed, completer",
        "reductions.json, history, historx",
        "header.json, 2026-03-02, 2026-03-03"
    })
    void refusesAMemberOfWhichOnlyTheChecksumIsAnother(String name, String from, String to) {
        for (int method : new int[] {ZipWriter.STORED, ZipWriter.DEFLATED, ZipWriter.ZSTD}) {
            Map<String, byte[]> members = MadeLog.plain().summarized().members();
            byte[] good = Objects.requireNonNull(members.remove(name));
            byte[] other =
                    new String(good, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
            assertThat(other).as(name).hasSameSizeAs(good).isNotEqualTo(good);
            ZipWriter whole = MadeLog.zip(members, method).add(name, other, method);
            assertThat(read(whole.bytes()).verdict())
                    .as("%s, method %s", name, method)
                    .isEqualTo(LogVerdict.USABLE);
            ZipWriter zip = MadeLog.zip(members, method)
                    .add(ZipWriter.entry(name, good, method).withPacked(ZipWriter.packed(other, method)));
            assertThat(read(zip.bytes()).findings())
                    .as("%s, method %s", name, method)
                    .containsExactly(new LogFinding(
                            FindingCode.CHECKSUM_MISMATCH,
                            "The member (%s) is not what its length and checksum say.".formatted(name)));
        }
    }

    @Test
    void readsAnArchiveOf64Bits() {
        byte[] wide = zip().wide().bytes();
        assertThat(read(wide).verdict()).isEqualTo(LogVerdict.USABLE);
        wide[wide.length - 22 - 20 - 8 - 1] ^= 0x40;
        assertThat(read(wide).verdict()).isEqualTo(LogVerdict.REFUSED);
    }

    @Test
    void refusesAnArchiveWithACommentSinceItCouldHoldAnotherEnd() {
        byte[] bytes = zip().bytes();
        byte[] commented = Arrays.copyOf(bytes, bytes.length + 4);
        commented[bytes.length - 2] = 4;
        assertThat(read(commented).findings())
                .containsExactly(new LogFinding(
                        FindingCode.UNREADABLE,
                        "The archive does not end with the end of a central directory; it may be cut."));
    }

    @Test
    void readsAHundredThousandMembersAndRefusesMoreThanTheLimit() {
        ZipWriter zip = zip();
        for (int i = 0; i < 100_000; i++) {
            zip.add("attachments/" + i, new byte[0], ZipWriter.STORED);
        }
        byte[] bytes = zip.wide().bytes();
        assertThat(read(bytes).findings()).isEmpty();
        LogLimits limits = new LogLimits(1 << 30, 1000, 1 << 20, 1 << 20, 100, 100, 100);
        assertThat(read(bytes, limits).findings())
                .containsExactly(
                        new LogFinding(FindingCode.LIMIT_EXCEEDED, "The archive has 100013 members (at most 1000)."));
    }

    /** Documents that are not what they should be, and how the answer begins. */
    static Stream<Arguments> documents() {
        String good = new String(MadeLog.plain().json(), StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("LIMIT_EXCEEDED The log passes a limit", nested(good, 201)),
                Arguments.of("LIMIT_EXCEEDED The log passes a limit", nested(good, 1_000_000)),
                Arguments.of(
                        "LIMIT_EXCEEDED The log passes a limit",
                        good.replaceFirst("\"value\":0\\.3[0-9]*", "\"value\":0." + "3".repeat(5000))),
                Arguments.of("LIMIT_EXCEEDED The log passes a limit", good.replace("made_task", "x".repeat(200_000))),
                Arguments.of(
                        "LIMIT_EXCEEDED The log passes a limit",
                        good.replace("\"input\"", "\"" + "i".repeat(60_000) + "\"")),
                Arguments.of("LIMIT_EXCEEDED The keys of open JSON objects take", keys(good)),
                Arguments.of(
                        "LIMIT_EXCEEDED The id of a sample has 50000 characters",
                        good.replace("item-3", "i".repeat(50_000))),
                Arguments.of(
                        "UNREADABLE The log is not JSON: Duplicate Object property",
                        good.replace("\"target\"", "\"input\"")),
                Arguments.of(
                        "UNREADABLE The log: eval.task must be a name", good.replace("made_task", "made\\ud83dtask")),
                Arguments.of(
                        "UNREADABLE The log: eval.task must be a name", good.replace("made_task", "made\\u0000task")),
                Arguments.of("UNREADABLE The log: eval.model must be a name", good.replace("made/model\"", " \"")),
                Arguments.of("UNREADABLE The log: /eval/model must be a text", good.replace("\"made/model\"", "5")),
                Arguments.of(
                        "UNREADABLE The log: /results/total_samples must be a whole number",
                        good.replace("\"total_samples\":10", "\"total_samples\":1e1")),
                Arguments.of(
                        "UNREADABLE The log: /results/total_samples must be a whole number below 2^63",
                        good.replace("\"total_samples\":10", "\"total_samples\":" + "9".repeat(40))),
                Arguments.of(
                        "UNREADABLE The log: /results/total_samples must be a count of 0 or more",
                        good.replace("\"total_samples\":10", "\"total_samples\":-10")),
                Arguments.of(
                        "UNREADABLE The log: /results must be an object",
                        good.replace("\"results\":{", "\"results\":[],\"x\":{")),
                Arguments.of("UNREADABLE The log goes on after its end.", good + "{}"),
                Arguments.of(
                        "HEADER_MISMATCH The header says that the metric (accuracy) of (match) is NaN",
                        good.replaceFirst("\"value\":0\\.3[0-9]*", "\"value\":1e99999")));
    }

    private static String nested(String good, int depth) {
        return good.replace("\"made_task\"", "\"made_task\",\"deep\":" + "[".repeat(depth) + "]".repeat(depth));
    }

    private static String keys(String good) {
        StringBuilder keys = new StringBuilder("\"made_task\",\"wide\":{\"k\":0");
        for (int i = 0; i < 200_000; i++) {
            keys.append(",\"").append(i).append("\":0");
        }
        return good.replace("\"made_task\"", keys.append('}'));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refusesABadDocument(String start, String document) {
        EvaluationLog log = read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(log.findings().get(0))
                .satisfies(
                        each -> assertThat(each.code() + " " + each.message()).startsWith(start));
        assertThat(log.findings().get(0).message()).hasSizeLessThan(400).doesNotContain("\n");
        assertThat(log.results()).isEmpty();
    }

    @Test
    void whatModelsWroteDisturbsNothing() {
        MadeLog made = MadeLog.plain();
        made.samples.get(0).put("messages", "\ud83d \u0000 " + "long ".repeat(100_000));
        made.samples.get(0).put("metadata", MadeLog.map("big", Double.POSITIVE_INFINITY));
        String text = new String(made.json(), StandardCharsets.UTF_8).replace("?", "\\ud83d");
        EvaluationLog log = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(log.findings()).isEmpty();
        assertThat(log.results()).isEqualTo(read(MadeLog.plain().json()).results());
    }

    @Test
    void eachLimitIsKept() {
        byte[] archive = MadeLog.plain().archive(ZipWriter.ZSTD);
        assertThat(read(archive, SMALL).findings()).isEmpty();
        assertLimit(
                "The file has %s bytes (at most 1000).".formatted(archive.length), archive, limits(1000, 1 << 18, 12));
        assertLimit("The log has more samples (at most 9).", archive, limits(1 << 20, 1 << 18, 9));
        byte[] header = MadeLog.bytes(MadeLog.plain().header);
        LogLimits members = new LogLimits(1 << 20, 100, 700, 1 << 18, 100, 12, 50);
        assertLimit(
                "The member (header.json) has %s bytes or more (at most 700).".formatted(header.length),
                archive,
                members);
        assertThat(LogFiles.codes(read(archive, limits(1 << 20, 2000, 12))))
                .containsExactly(FindingCode.LIMIT_EXCEEDED);
    }

    private static LogLimits limits(long file, long unpacked, long samples) {
        return new LogLimits(file, 100, 1 << 16, unpacked, 100, samples, 50);
    }

    private void assertLimit(String message, byte[] bytes, LogLimits limits) {
        assertThat(read(bytes, limits).findings()).containsExactly(new LogFinding(FindingCode.LIMIT_EXCEEDED, message));
    }

    @Test
    void limitsMustBePositive() {
        assertThatThrownBy(() -> new LogLimits(0, 1, 1, 1, 1, 1, 1))
                .hasMessageStartingWith("The component (log-limits.file-bytes) must be greater than 0, but was (0).");
        assertThatThrownBy(() -> new LogLimits(1, 1, 1, 1, 1, 1, 1001))
                .hasMessageStartingWith("The component (log-limits.depth) must be at most 1000, but was (1001).");
    }

    private EvaluationLog read(byte[] bytes) {
        return LogFiles.read(folder, bytes);
    }

    private EvaluationLog read(byte[] bytes, LogLimits limits) {
        return LogFiles.read(folder, bytes, limits);
    }
}
