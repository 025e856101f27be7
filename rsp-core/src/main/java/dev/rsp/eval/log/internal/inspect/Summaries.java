package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.internal.input.Findings;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;

/** Compares the summaries of an archive with its samples, which they repeat; of two of one sample the last counts. */
final class Summaries {

    private final Samples samples;
    private long strange;

    Summaries(Samples samples) {
        this.samples = samples;
    }

    void read(JsonCursor json) throws IOException {
        Sample summary = Sample.read(json, samples.columns());
        String id = summary.id();
        if (id == null) {
            throw LogFault.unreadable("A summary of the log has no id.");
        }
        Sample sample = samples.find(id, summary.epoch());
        if (sample == null) {
            strange++;
        } else {
            sample.mark(Sample.Event.SUMMED_UP, true);
            sample.mark(Sample.Event.CONTRADICTED, !agree(sample, summary));
        }
    }

    /** Logs of all ages tell the scores in a summary; errors and limits only some do. */
    private static boolean agree(Sample sample, Sample summary) {
        return sample.hasScoresOf(summary)
                && (sample.was(Sample.Event.FAILED) || !summary.was(Sample.Event.FAILED))
                && (sample.was(Sample.Event.LIMITED) || !summary.was(Sample.Event.LIMITED));
    }

    /** A log without its samples, which says so elsewhere, is not compared. */
    void check(Findings findings) {
        long lacking = samples.size() - samples.count(Sample.Event.SUMMED_UP);
        long contradicted = samples.count(Sample.Event.CONTRADICTED);
        findings.addIf(
                samples.size() > 0 && lacking + contradicted + strange > 0,
                FindingCode.SUMMARY_MISMATCH,
                "The summaries are not of the samples (%s say something else: items %s; %s are missing; %s are of no sample)."
                        .formatted(
                                contradicted,
                                Findings.few(samples.idsOf(Sample.Event.CONTRADICTED)),
                                lacking,
                                strange));
    }
}
