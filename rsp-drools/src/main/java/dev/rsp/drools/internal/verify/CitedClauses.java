package dev.rsp.drools.internal.verify;

import dev.rsp.decision.Concluded;
import dev.rsp.decision.Decision;
import dev.rsp.drools.internal.cases.ByClause;
import dev.rsp.requirement.Justification;
import dev.rsp.requirement.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows conclusions down to the clauses that they rest on. */
final class CitedClauses {

    private final Map<String, Concluded> byId;
    private final Set<String> clauses = new LinkedHashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<Concluded> open = new ArrayDeque<>();

    private CitedClauses(Decision decision) {
        this.byId = decision.conclusions().stream().collect(Collectors.toMap(Concluded::id, Function.identity()));
    }

    /** The clauses behind what a clause concludes; of a conclusion that others bear out as well only its own reasons. */
    static List<String> of(Decision decision, String clause) {
        CitedClauses cited = new CitedClauses(decision);
        ByClause.of(decision, clause)
                .flatMap(each -> each.justifications().stream())
                .filter(each -> each.clause().clause().value().equals(clause))
                .forEach(cited::follow);
        while (!cited.open.isEmpty()) {
            cited.open.remove().justifications().forEach(cited::follow);
        }
        return List.copyOf(cited.clauses);
    }

    private void follow(Justification justification) {
        clauses.add(justification.clause().clause().value());
        justification.because().stream()
                .filter(each -> each.origin() == Origin.CONCLUSION && known.add(each.id()))
                .forEach(each -> open.add(Objects.requireNonNull(byId.get(each.id()))));
    }
}
