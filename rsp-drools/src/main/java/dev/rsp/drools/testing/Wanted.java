package dev.rsp.drools.testing;

import dev.rsp.drools.internal.cases.Shown;
import dev.rsp.drools.internal.verify.Expectation;
import dev.rsp.fact.Require;
import dev.rsp.requirement.Conclusion;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Conclusions that are wanted, with what the author of the test says. */
final class Wanted {

    private final String message;
    private final String must;
    private final List<Record> conclusions;

    Wanted(String message, String must, Conclusion... conclusions) {
        this.message = Objects.requireNonNull(message, "message");
        this.must = must;
        this.conclusions = List.of(conclusions).stream().map(Record.class::cast).toList();
        if (this.conclusions.isEmpty()) {
            throw Require.refusal(
                    "conclusions", "be named", "none", "Maybe name what is expected, or assert concludesNothing().");
        }
    }

    boolean areAmong(List<Record> actual) {
        return actual.containsAll(conclusions);
    }

    boolean are(List<Record> actual) {
        return Set.copyOf(actual).equals(Set.copyOf(conclusions));
    }

    Expectation but(List<Record> actual) {
        return new Expectation(message, must, Shown.sorted(conclusions.stream()), Shown.sorted(actual.stream()));
    }
}
