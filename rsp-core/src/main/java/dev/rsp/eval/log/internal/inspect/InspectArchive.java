package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogContent;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.LogInput;
import dev.rsp.eval.log.internal.input.Names;
import dev.rsp.eval.log.internal.json.JsonCursor;
import dev.rsp.eval.log.internal.json.JsonReader;
import dev.rsp.eval.log.internal.zip.CheckedStream;
import dev.rsp.eval.log.internal.zip.ZipArchive;
import dev.rsp.eval.log.internal.zip.ZipMember;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the members of an archive that bear on results. */
final class InspectArchive {

    private static final String HEADER = "header.json";
    private static final String START = "_journal/start.json";
    private static final String SUMMARIES = "summaries.json";
    private static final String REDUCTIONS = "reductions.json";

    private static final Set<String> NAMES = Set.of(HEADER, START, SUMMARIES, REDUCTIONS);

    /** A sample whole, or the part of a sample in several members that says what happened to it. */
    private static final Pattern SAMPLE =
            Pattern.compile("samples/.*_epoch_[0-9]{1,9}(/sample)?\\.json", Pattern.DOTALL);

    /** A part of a sample in several members that is not read. */
    private static final Pattern PART =
            Pattern.compile("samples/.*_epoch_[0-9]{1,9}/(messages|events|calls|attachments)/[^/]*", Pattern.DOTALL);

    private final LogInput input;
    private final Findings findings;
    private final Samples samples;
    private final Reductions reductions;

    InspectArchive(LogInput input, Findings findings) {
        this.input = input;
        this.findings = findings;
        this.samples = new Samples(input.limits(), input.kept());
        this.reductions = new Reductions(input.kept());
    }

    LogContent read() throws IOException {
        ZipArchive archive = ZipArchive.read(input, InspectArchive::isWanted);
        Header start = header(archive, START);
        Header last = header(archive, HEADER);
        Header header = last == null ? start : last;
        if (header == null) {
            throw new LogFault(FindingCode.NOT_A_LOG, "The archive has neither a header nor a journal of a log.");
        }
        InspectLog.checkArchiveVersion(header, findings);
        for (ZipMember member : archive.members()) {
            if (isSample(member.name())) {
                read(archive, member, samples::read);
            }
        }
        checkSummaries(archive);
        ZipMember reduced = archive.member(REDUCTIONS);
        if (reduced != null) {
            read(archive, reduced, json -> json.array(reductions::read));
        }
        findings.addIf(
                !archive.repeated().isEmpty(),
                FindingCode.DUPLICATE_MEMBER,
                "Members of the archive stand in it more than once (%s: %s); the last of each counts."
                        .formatted(archive.repeated().size(), Findings.few(archive.repeated())));
        checkStart(start, header);
        return new InspectLog(header, samples, reductions).content(findings);
    }

    private void checkSummaries(ZipArchive archive) throws IOException {
        ZipMember member = archive.member(SUMMARIES);
        if (member != null) {
            Summaries summaries = new Summaries(samples);
            read(archive, member, json -> json.array(summaries::read));
            summaries.check(findings);
        }
    }

    private static boolean isWanted(String name) {
        return NAMES.contains(name) || isSample(name);
    }

    private static boolean isSample(String name) {
        return name.startsWith("samples/")
                && SAMPLE.matcher(name).matches()
                && !PART.matcher(name).matches();
    }

    private @Nullable Header header(ZipArchive archive, String name) throws IOException {
        ZipMember member = archive.member(name);
        if (member == null) {
            return null;
        }
        Header header = new Header(reductions, input.kept());
        read(archive, member, json -> json.object(header::member));
        return header;
    }

    /** A checksum that is wrong tells more than the broken JSON that comes of it. */
    private void read(ZipArchive archive, ZipMember member, JsonReader reader) throws IOException {
        String where = "The member (%s)".formatted(Names.shown(member.name()));
        try (CheckedStream bytes = archive.open(member)) {
            try {
                JsonCursor.read(bytes, where, input.limits(), reader);
            } catch (LogFault e) {
                if (e.code() == FindingCode.UNREADABLE) {
                    bytes.drain();
                }
                throw e;
            }
            bytes.drain();
        }
    }

    private static void checkStart(@Nullable Header start, Header header) throws LogFault {
        if (start != null && !start.spec().sameRun(header.spec())) {
            throw new LogFault(
                    FindingCode.HEADER_MISMATCH, "The header and the journal are of different runs, tasks or models.");
        }
    }
}
