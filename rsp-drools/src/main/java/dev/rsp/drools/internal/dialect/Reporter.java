package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Place;
import java.util.List;

/** Collects findings about checked rules; after a thousand the others say nothing new. */
record Reporter(List<PackProblem> problems) {

    private static final int MAX = 1000;

    void add(String lint, Place place, String message, String cure) {
        if (problems.size() < MAX) {
            problems.add(new PackProblem(lint, place.file(), Math.max(1, place.line()), message, cure));
        }
    }
}
