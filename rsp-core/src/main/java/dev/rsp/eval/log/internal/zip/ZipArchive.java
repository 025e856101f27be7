package dev.rsp.eval.log.internal.zip;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.LogInput;
import dev.rsp.eval.log.internal.input.Names;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An archive as its central directory lists it; of members with one name the last counts.
 *
 * <p>Nothing is written anywhere, so that no name can lead out of a folder.
 */
public final class ZipArchive {

    private static final int LOCAL = 30;
    private static final int DESCRIBED_AFTER = 1 << 3;

    private final LogInput input;
    private final Map<String, ZipMember> members = new LinkedHashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private final Budget budget;

    private ZipArchive(LogInput input) {
        this.input = input;
        this.budget = new Budget(input.limits());
    }

    /** Reads the directory and keeps the members that are wanted. */
    public static ZipArchive read(LogInput input, Predicate<String> wanted) throws IOException {
        ZipArchive archive = new ZipArchive(input);
        ZipEnd end = ZipEnd.read(input);
        if (end.members() > input.limits().members()) {
            throw LogFault.limit(
                    "The archive has %s members".formatted(end.members()),
                    input.limits().members());
        }
        try (InputStream directory = input.stream(end.start(), end.end())) {
            CentralDirectory entries = new CentralDirectory(directory);
            for (long i = 0; i < end.members(); i++) {
                ZipMember member = entries.next();
                if (wanted.test(member.name())) {
                    archive.add(member);
                }
            }
            entries.end();
        }
        return archive;
    }

    private void add(ZipMember member) throws LogFault {
        input.kept().add(120L + member.name().length());
        if (members.remove(member.name()) != null) {
            repeated.add(member.name());
        }
        members.put(member.name(), member);
    }

    public Collection<ZipMember> members() {
        return members.values();
    }

    public @Nullable ZipMember member(String name) {
        return members.get(name);
    }

    public Set<String> repeated() {
        return repeated;
    }

    /** The bytes of a member; at their end they are checked. */
    public CheckedStream open(ZipMember member) throws IOException {
        Fields local = new Fields(input.bytes(member.header(), LOCAL));
        int nameLength = local.u16(26);
        byte[] name = input.bytes(member.header() + LOCAL, nameLength);
        if (local.u32(0) != 0x04034B50L
                || local.u16(6) != member.flags()
                || local.u16(8) != member.method()
                || !new Fields(name).text(0, nameLength).equals(member.name())
                || !sameSizes(local, member)) {
            throw LogFault.unreadable(
                    "The member (%s) is described in two ways.".formatted(Names.shown(member.name())));
        }
        long start = member.header() + LOCAL + nameLength + local.u16(28);
        if (member.packed() < 0 || start > input.size() - member.packed()) {
            throw LogFault.unreadable("The member (%s) ends after the file.".formatted(Names.shown(member.name())));
        }
        InputStream packed = input.stream(start, start + member.packed());
        return new CheckedStream(unpacked(packed, member), member, budget);
    }

    private static boolean sameSizes(Fields local, ZipMember member) {
        if ((member.flags() & DESCRIBED_AFTER) != 0) {
            return true;
        }
        return local.u32(14) == member.crc()
                && same(local.u32(18), member.packed())
                && same(local.u32(22), member.unpacked());
    }

    private static boolean same(long local, long central) {
        return local == central || local == Fields.U32;
    }

    private static InputStream unpacked(InputStream packed, ZipMember member) throws IOException {
        return switch (member.method()) {
            case Methods.STORED -> packed;
            case Methods.DEFLATED -> Methods.inflated(packed);
            case Methods.ZSTD -> Methods.zstd(packed);
            default ->
                throw new LogFault(
                        FindingCode.UNSUPPORTED,
                        "The member (%s) is packed with method %s; 0, 8 and 93 are read."
                                .formatted(Names.shown(member.name()), member.method()));
        };
    }
}
