package dev.rsp.drools.packs.random;

import dev.rsp.decision.DecisionDiff;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.internal.random.Draw;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Schema;
import dev.rsp.safeguard.InterimMeasure;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Days for a live case to go to: the next ones, those about which something ends, and those long after it. */
record Days(Draw draw) {

    private static final List<Period> PERIODS = List.of(Period.ZERO, Ages.HALF_A_YEAR, Ages.A_YEAR);

    /** The same day or a later one. */
    LocalDate after(PolicySession session) {
        LocalDate day = session.asOf();
        int kind = draw.below(100);
        if (kind < 40) {
            return day.plusDays(draw.below(8));
        } else if (kind < 50) {
            DecisionDiff next = session.nextChange();
            return next == null ? day : next.to();
        } else if (kind < 85) {
            List<LocalDate> ends = ends(session);
            return ends.isEmpty() ? day : draw.of(ends).plusDays(draw.of(0, 0, 1));
        }
        return day.plusDays(draw.below(kind < 96 ? 60 : 500));
    }

    /** The days to come on which a period after some fact is over, or an interim measure. */
    private static List<LocalDate> ends(PolicySession session) {
        List<LocalDate> ends = new ArrayList<>();
        for (Fact each : session.facts().facts()) {
            Schema.of((Record) each)
                    .day((Record) each)
                    .ifPresent(day -> PERIODS.forEach(period -> ends.add(day.plus(period))));
            if (each instanceof InterimMeasure measure) {
                ends.add(measure.until());
            }
        }
        ends.removeIf(end -> end.isBefore(session.asOf()));
        return ends;
    }
}
