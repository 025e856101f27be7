package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of zstd that are odd or broken: each gives the facts of the plain log, or a refusal. */
class HostileZstdTest {

    private static final int SINGLE = 1 << 5;
    private static final int WINDOW_OF_8_MB = 13 << 3;
    private static final byte[] HEADER = MadeLog.bytes(MadeLog.plain().header);

    @TempDir
    private Path folder;

    /** Ways to pack that are legal. */
    static Stream<Arguments> legal() {
        byte[] half = Arrays.copyOf(HEADER, 100);
        byte[] rest = Arrays.copyOfRange(HEADER, 100, HEADER.length);
        byte[] whole = frame(0, WINDOW_OF_8_MB, new byte[0], HEADER);
        return Stream.of(
                Arguments.of("a window of 8 MB", whole),
                Arguments.of("its length", frame(SINGLE | 2 << 6, -1, number(4, HEADER.length), HEADER)),
                Arguments.of("two frames", join(packed(half), packed(rest))),
                Arguments.of("frames with and without checksum", join(packed(half), frame(0, 0, new byte[0], rest))),
                Arguments.of("an empty frame first", join(packed(new byte[0]), whole)),
                Arguments.of("10,000 empty frames", join(repeated(packed(new byte[0]), 10_000), whole)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legal")
    void readsWhatIsLegal(String what, byte[] packed) {
        assertThat(LogFiles.facts(read(packed))).isEqualTo(LogFiles.facts(plain()));
    }

    /** Ways to pack that are broken, or that may be left unread. */
    static Stream<Arguments> illegal() {
        byte[] good = packed(HEADER);
        byte[] checksum = good.clone();
        checksum[good.length - 1] ^= 1;
        byte[] reservedBit = frame(1 << 3, 0, new byte[0], HEADER);
        return Stream.of(
                Arguments.of("length too small", frame(SINGLE | 2 << 6, -1, number(4, 10), HEADER)),
                Arguments.of("length too great", frame(SINGLE | 2 << 6, -1, number(4, HEADER.length + 1), HEADER)),
                Arguments.of("length 1 GB", frame(SINGLE | 2 << 6, -1, number(4, 1 << 30), HEADER)),
                Arguments.of("length 2^62", frame(SINGLE | 3 << 6, -1, number(8, 1L << 62), HEADER)),
                Arguments.of("length -1", frame(SINGLE | 3 << 6, -1, number(8, -1), HEADER)),
                Arguments.of("window 16 MB", frame(0, 14 << 3, new byte[0], HEADER)),
                Arguments.of("window 2 GB", frame(0, 21 << 3, new byte[0], HEADER)),
                Arguments.of("window 3 TB", frame(0, 0xFF, new byte[0], HEADER)),
                Arguments.of("dictionary", frame(1, 0, new byte[] {7}, HEADER)),
                Arguments.of("dictionary of 32 bits", frame(3, 0, number(4, 123_456), HEADER)),
                Arguments.of("reserved bit", reservedBit),
                Arguments.of("wrong checksum", checksum),
                Arguments.of("reserved kind of block", join(head(0, 0, new byte[0]), block(3, 4), new byte[4])),
                Arguments.of(
                        "block of 2 MB", join(head(0, WINDOW_OF_8_MB, new byte[0]), block(1, (1 << 21) - 1), HEADER)),
                Arguments.of("no last block", join(head(0, 0, new byte[0]), number(3, HEADER.length << 3), HEADER)),
                Arguments.of("packed with nothing", new byte[0]),
                Arguments.of("no magic", new byte[100]),
                Arguments.of("frame of version 0.7", join(number(4, 0xFD2FB527L), good)),
                Arguments.of("bytes after it", join(good, new byte[] {1, 2, 3})),
                Arguments.of("skippable first", join(skippable(8), good)),
                Arguments.of("skippable last", join(good, skippable(8))),
                Arguments.of("skippable between", join(packed(Arrays.copyOf(HEADER, 9)), skippable(0), good)),
                Arguments.of("skippable beyond its end", join(good, number(4, 0x184D2A50L), number(4, -1))),
                Arguments.of("more than its length", join(good, good)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("illegal")
    void refusesOrReadsTheSame(String what, byte[] packed) {
        LogFiles.assertRefusedOrSame(read(packed), plain(), what);
    }

    @Test
    void refusesAFrameThatIsCutAnywhere() {
        for (byte[] whole : new byte[][] {packed(HEADER), frame(0, 0, new byte[0], HEADER)}) {
            for (int length = 0; length < whole.length; length++) {
                EvaluationLog log = read(Arrays.copyOf(whole, length));
                assertThat(log.findings()).as("%s bytes", length).isNotEmpty();
            }
        }
    }

    /** A gigabyte of one byte in 32 kB, whatever the headers say of its length. */
    @ParameterizedTest
    @ValueSource(longs = {1, 100_000, 1 << 20, 1 << 30, 0xFFFF_FFFFL})
    void refusesABomb(long stated) {
        byte[] blocks = repeated(join(number(3, 1 << 1 | (1 << 17) << 3), new byte[] {' '}), 8192);
        byte[] bomb = join(head(0, WINDOW_OF_8_MB, new byte[0]), blocks, block(0, 0));
        EvaluationLog log = read(each -> each.withPacked(bomb).withUnpacked(stated));
        assertThat(LogFiles.codes(log))
                .containsAnyOf(FindingCode.LIMIT_EXCEEDED, FindingCode.CHECKSUM_MISMATCH, FindingCode.UNREADABLE)
                .hasSize(1);
    }

    private EvaluationLog read(byte[] packed) {
        return read(each -> each.withPacked(packed));
    }

    private EvaluationLog read(UnaryOperator<ZipWriter.Entry> change) {
        return LogFiles.read(
                folder, MadeLog.plain().zip(ZipWriter.ZSTD).edit(change).bytes());
    }

    private EvaluationLog plain() {
        return LogFiles.read(folder, MadeLog.plain().archive(ZipWriter.ZSTD));
    }

    private static byte[] packed(byte[] bytes) {
        return ZipWriter.packed(bytes, ZipWriter.ZSTD);
    }

    private static byte[] frame(int descriptor, int window, byte[] fields, byte[] content) {
        return join(head(descriptor, window, fields), block(0, content.length), content);
    }

    private static byte[] head(int descriptor, int window, byte[] fields) {
        byte[] start = join(number(4, 0xFD2FB528L), new byte[] {(byte) descriptor});
        return window < 0 ? join(start, fields) : join(start, new byte[] {(byte) window}, fields);
    }

    /** The header of a last block. */
    private static byte[] block(int kind, int length) {
        return number(3, 1 | kind << 1 | length << 3);
    }

    private static byte[] skippable(int length) {
        return join(number(4, 0x184D2A50L), number(4, length), new byte[length]);
    }

    private static byte[] number(int bytes, long value) {
        return Arrays.copyOf(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array(),
                bytes);
    }

    private static byte[] repeated(byte[] bytes, int times) {
        byte[][] all = new byte[times][];
        Arrays.fill(all, bytes);
        return join(all);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
