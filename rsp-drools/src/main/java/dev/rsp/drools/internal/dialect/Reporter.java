package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Place;
import java.util.List;

/** Collects findings about checked rules. */
record Reporter(List<PackProblem> problems) {

    void add(String lint, Place place, String message, String cure) {
        problems.add(new PackProblem(lint, place.file(), Math.max(1, place.line()), message, cure));
    }
}
