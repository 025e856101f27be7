package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of archives that lie: each gives the facts of the plain log, or a refusal. */
class HostileHeadersTest {

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int END64 = 0x06064B50;
    private static final int DESCRIBED_AFTER = 1 << 3;

    @TempDir
    private Path folder;

    /** A number of so many bytes in an archive. */
    private record Field(int at, int width) {}

    @ParameterizedTest
    @CsvSource({"0, false", "8, false", "93, false", "8, true", "93, true"})
    void eachNumberOfEachHeaderMayLie(int method, boolean wide) {
        byte[] good = zip(method, wide).bytes();
        EvaluationLog plain = LogFiles.read(folder, good);
        int refused = 0;
        for (Field field : fields(good)) {
            long value = number(good, field);
            for (long other : new long[] {0, value - 1, value + 1, 0x7FFF, 1L << 31, -1, 1L << 62}) {
                byte[] changed = with(good.clone(), field, other);
                EvaluationLog log = LogFiles.read(folder, changed);
                LogFiles.assertRefusedOrSame(log, plain, "%s at %s: %s".formatted(method, field, other));
                refused += log.verdict() == LogVerdict.REFUSED ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static ZipWriter zip(int method, boolean wide) {
        ZipWriter zip = MadeLog.of(new int[][] {{1}, {0}}).zip(method);
        return wide ? zip.wide() : zip;
    }

    private static List<Field> fields(byte[] archive) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer bytes = buffer(archive);
        for (int at = 0; at <= archive.length - 22; at++) {
            switch (bytes.getInt(at)) {
                case LOCAL -> add(fields, at, new int[] {4, 6, 8, 26, 28}, new int[] {14, 18, 22});
                case CENTRAL -> {
                    add(fields, at, new int[] {8, 10, 28, 30, 32, 34}, new int[] {16, 20, 24, 42});
                    addWide(fields, bytes, at + 46 + bytes.getShort(at + 28), bytes.getShort(at + 30));
                }
                case END64 -> addWide(fields, bytes, at, 56 + 20);
                case END -> add(fields, at, new int[] {4, 6, 8, 10, 20}, new int[] {12, 16});
                default -> {}
            }
        }
        return fields;
    }

    private static void add(List<Field> fields, int start, int[] ofTwo, int[] ofFour) {
        Arrays.stream(ofTwo).forEach(at -> fields.add(new Field(start + at, 2)));
        Arrays.stream(ofFour).forEach(at -> fields.add(new Field(start + at, 4)));
    }

    private static void addWide(List<Field> fields, ByteBuffer bytes, int start, int length) {
        for (int at = start; at + 8 <= Math.min(start + length, bytes.limit()); at += 4) {
            fields.add(new Field(at, 4));
            fields.add(new Field(at, 8));
        }
    }

    /** Archives written in one go have the numbers of a member after it; those of the directory count. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 7})
    void numbersAfterAMemberAreNotNeeded(long lie) {
        byte[] bytes = MadeLog.plain()
                .zip(ZipWriter.DEFLATED)
                .edit(each -> each.withFlags(DESCRIBED_AFTER))
                .bytes();
        EvaluationLog plain = LogFiles.read(folder, MadeLog.plain().archive(ZipWriter.DEFLATED));
        int local = last(bytes, LOCAL);
        byte[] changed = bytes.clone();
        for (int at = 14; at < 26; at += 4) {
            with(changed, new Field(local + at, 4), 0);
        }
        assertThat(LogFiles.facts(LogFiles.read(folder, changed))).isEqualTo(LogFiles.facts(plain));
        byte[] descriptor = with(new byte[16], new Field(0, 4), 0x08074B50L);
        for (int at = 4; at < 16; at += 4) {
            with(descriptor, new Field(at, 4), lie);
        }
        byte[] described = insertedBeforeDirectory(changed, descriptor);
        assertThat(LogFiles.facts(LogFiles.read(folder, described))).isEqualTo(LogFiles.facts(plain));
    }

    @Test
    void aLocalHeaderMayHaveItsNumbersIn64Bits() {
        byte[] bytes = MadeLog.plain().archive(ZipWriter.STORED);
        EvaluationLog plain = LogFiles.read(folder, bytes);
        Field packed = new Field(last(bytes, LOCAL) + 18, 4);
        Field unpacked = new Field(last(bytes, LOCAL) + 22, 4);
        byte[] changed = with(with(bytes.clone(), packed, -1), unpacked, -1);
        assertThat(LogFiles.facts(LogFiles.read(folder, changed))).isEqualTo(LogFiles.facts(plain));
    }

    /** A member whose bytes are said to reach over the one after it. */
    @ParameterizedTest
    @ValueSource(ints = {ZipWriter.STORED, ZipWriter.DEFLATED, ZipWriter.ZSTD})
    void membersThatOverlapHideNothing(int method) {
        byte[] bytes = MadeLog.plain().archive(method);
        EvaluationLog plain = LogFiles.read(folder, bytes);
        int header = last(bytes, LOCAL);
        int before = last(Arrays.copyOf(bytes, header), LOCAL);
        int entry = last(Arrays.copyOf(bytes, last(bytes, CENTRAL)), CENTRAL);
        int over = last(bytes, CENTRAL) - header;
        for (int at : new int[] {before + 18, entry + 20}) {
            Field packed = new Field(at, 4);
            with(bytes, packed, number(bytes, packed) + Math.min(over, 400));
        }
        LogFiles.assertRefusedOrSame(LogFiles.read(folder, bytes), plain, "overlap");
        byte[] same = MadeLog.plain().archive(method);
        with(same, new Field(last(same, CENTRAL) + 42, 4), before);
        assertThat(LogFiles.codes(LogFiles.read(folder, same))).containsExactly(FindingCode.UNREADABLE);
    }

    private static byte[] insertedBeforeDirectory(byte[] bytes, byte[] inserted) {
        Field start = new Field(bytes.length - 6, 4);
        int directory = (int) number(bytes, start);
        return ByteBuffer.allocate(bytes.length + inserted.length)
                .put(with(bytes.clone(), start, directory + (long) inserted.length), 0, directory)
                .put(inserted)
                .put(
                        with(bytes.clone(), start, directory + (long) inserted.length),
                        directory,
                        bytes.length - directory)
                .array();
    }

    private static int last(byte[] bytes, int signature) {
        for (int at = bytes.length - 4; at >= 0; at--) {
            if (buffer(bytes).getInt(at) == signature) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such header");
    }

    private static long number(byte[] bytes, Field field) {
        byte[] wide = Arrays.copyOf(Arrays.copyOfRange(bytes, field.at(), field.at() + field.width()), 8);
        return buffer(wide).getLong();
    }

    private static byte[] with(byte[] bytes, Field field, long value) {
        byte[] wide = new byte[8];
        buffer(wide).putLong(value);
        System.arraycopy(wide, 0, bytes, field.at(), field.width());
        return bytes;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
