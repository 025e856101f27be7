package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in odd encodings gives the facts of the plain log, or a refusal; a key given twice is refused at any depth. */
class HostileTextTest {

    private static final String JSON = text(MadeLog.plain().json());
    private static final String HEADER = text(MadeLog.bytes(MadeLog.plain().header));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-16LE-BOM"})
    void encodingsHideNothing(String encoding) {
        Charset charset = Charset.forName(encoding);
        for (String mark : new String[] {"", "\ufeff", "\ufeff\ufeff", " \ufeff"}) {
            check((mark + JSON).getBytes(charset), (mark + HEADER).getBytes(charset));
            check(cut((mark + JSON).getBytes(charset)), cut((mark + HEADER).getBytes(charset)));
        }
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    /** Bytes that are no UTF-8, or UTF-8 that nobody should write, in a name and in a text that is not read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u0080",
                "\u00c0\u0080",
                "\u00c0\u00a2",
                "\u00c3",
                "\u00ed\u00a0\u0080",
                "\u00f8\u0088\u0080\u0080\u0080",
                "\u00f4\u00ff\u00ff\u00ff"
            })
    void bytesThatAreNoTextHideNothing(String bytes) {
        String named = "\"made_task";
        EvaluationLog log = LogFiles.read(folder, latin(JSON.replace(named, named + bytes)));
        assertThat(log.results()).noneMatch(each -> each.measure().task().equals("made_task"));
        log = LogFiles.read(folder, archive(latin(HEADER.replace(named, named + bytes))));
        assertThat(log.verdict()).isEqualTo(LogVerdict.REFUSED);
        for (String place : new String[] {"\"What is", "\"input", "\"user"}) {
            log = LogFiles.read(folder, latin(JSON.replace(place, place + bytes)));
            LogFiles.assertRefusedOrSame(log, plain(), place);
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void check(byte[] json, byte[] header) {
        LogFiles.assertRefusedOrSame(LogFiles.read(folder, json), plain(), "json");
        LogFiles.assertRefusedOrSame(LogFiles.read(folder, archive(header)), plain(), "archive");
    }

    /** Members that stand in a log, each to be given twice. */
    static Stream<String> members() {
        String deep = "\"deep\":" + "{\"a\":".repeat(150) + "{\"k\":1,\"k\":1}" + "}".repeat(150);
        return Stream.of(
                "\"status\":\"success\"",
                "\"st\\u0061tus\":\"error\",\"status\":\"success\"",
                "\"total_samples\":10",
                "\"scored_samples\":10",
                "\"sample_id\":\"item-3\"",
                "\"epoch\":1",
                "\"value\":\"C\"",
                "\"epochs\":1",
                "\"inspect_ai\":\"0.3.260\"",
                "\"role\":\"user\"",
                "\"big\":123456789012345678",
                deep);
    }

    @ParameterizedTest
    @MethodSource("members")
    void refusesAKeyGivenTwiceAtAnyDepth(String member) {
        String once = member.substring(member.lastIndexOf(",\"") + 1);
        String json = member.startsWith("\"deep")
                ? JSON.replace("\"input\"", member + ",\"input\"")
                : twice(JSON, once, member);
        assertThat(json).isNotEqualTo(JSON);
        EvaluationLog log = LogFiles.read(folder, json.getBytes(StandardCharsets.UTF_8));
        assertThat(LogFiles.codes(log)).containsExactly(FindingCode.UNREADABLE);
        assertThat(log.findings().get(0).message()).contains(" is not JSON: Duplicate Object property");
    }

    private static String twice(String json, String once, String member) {
        return json.replace(once, member.equals(once) ? once + "," + once : member);
    }

    private EvaluationLog plain() {
        return LogFiles.read(folder, MadeLog.plain().archive(ZipWriter.ZSTD));
    }

    private static byte[] archive(byte[] header) {
        return MadeLog.plain()
                .zip(ZipWriter.ZSTD)
                .edit(each -> ZipWriter.entry("header.json", header, ZipWriter.ZSTD))
                .bytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
