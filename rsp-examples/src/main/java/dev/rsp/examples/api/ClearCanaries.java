package dev.rsp.examples.api;

import dev.rsp.eval.LineReading;
import dev.rsp.summary.Summarizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

// tag::summarizer
/** Finds the last canary of a model that read clear. */
public final class ClearCanaries implements Summarizer<NightlyCanary, LastClearCanary> {

    @Override
    public Class<NightlyCanary> facts() {
        return NightlyCanary.class;
    }

    @Override
    public Class<LastClearCanary> summary() {
        return LastClearCanary.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Optional<LastClearCanary> summarize(List<NightlyCanary> facts) {
        return facts.stream()
                .filter(each -> each.reading() == LineReading.CLEAR)
                .max(Comparator.comparing(NightlyCanary::on))
                .map(each -> new LastClearCanary(each.model(), each.on()));
    }
}
// end::summarizer
