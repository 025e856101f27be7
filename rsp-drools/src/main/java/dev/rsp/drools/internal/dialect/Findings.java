package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Place;
import java.util.List;

/** Collects what is wrong with one file. */
final class Findings {

    private static final int MAX = 100;

    private final String file;
    private final List<PackProblem> problems;
    private int count;

    Findings(String file, List<PackProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Adds a finding; after a hundred of one file the others say nothing new. */
    void add(Finding finding) {
        if (count++ < MAX) {
            problems.add(finding.in(file));
        }
    }

    boolean any() {
        return count > 0;
    }

    Place place(int line) {
        return new Place(file, line);
    }
}
