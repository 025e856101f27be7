package dev.rsp.drools.internal.load;

import dev.rsp.drools.internal.pack.Vocabulary;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.policy.ChainId;
import dev.rsp.policy.Role;
import dev.rsp.policy.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads chains of approvals and notices. */
final class ChainReader {

    private static final Set<String> SUBJECTS = Set.of("report", "interim-measure");

    private final RowReader rows;

    ChainReader(RowReader rows) {
        this.rows = rows;
    }

    SortedMap<ChainId, Vocabulary.Chain> chains() {
        TreeMap<ChainId, Vocabulary.Chain> chains = new TreeMap<>();
        rows.each(Sections.CHAINS, (id, map) -> {
            RowReader.Keyed row = new RowReader.Keyed(Sections.CHAINS, id);
            ChainId chain = rows.typed(row, ChainId.class, id);
            String subject = map.required("subject", String.class);
            List<Vocabulary.Step> steps = steps(row, map);
            checkSubject(row, subject);
            if (map.has("steps") && map.entries("steps").isEmpty()) {
                rows.refuse(row, "have a step", "none", "Maybe add steps: to it.");
            }
            checkOrder(row, steps);
            if (chain != null && subject != null) {
                chains.put(chain, new Vocabulary.Chain(chain, subject, List.copyOf(steps)));
            }
        });
        return chains;
    }

    private void checkSubject(RowReader.Keyed row, @Nullable String subject) {
        if (subject != null && !SUBJECTS.contains(subject)) {
            rows.refuse(row, "have the subject report or interim-measure", subject, "Maybe write subject: report.");
        }
    }

    private List<Vocabulary.Step> steps(RowReader.Keyed row, YamlMap map) {
        List<Vocabulary.Step> steps = new ArrayList<>();
        map.get("steps");
        for (Map.Entry<String, YamlNode.Entry> entry : map.entries("steps").entrySet()) {
            String name = "chains/" + row.id() + ".steps." + entry.getKey();
            YamlMap values = rows.map(name, entry.getValue().value());
            StepId step = rows.typed(row, StepId.class, entry.getKey());
            Vocabulary.Act act = values.required("act", Vocabulary.Act.class);
            Role role = rows.known(values, "role", Role.class);
            StepId after = rows.maybe(values, "after", StepId.class);
            StepId distinct = rows.maybe(values, "distinct-from", StepId.class);
            values.text("says");
            values.end();
            if (step != null && act != null && role != null) {
                steps.add(new Vocabulary.Step(step, act, role, after, distinct));
            }
        }
        return steps;
    }

    /** Every step comes, by the steps it names, after the subject itself. */
    private void checkOrder(RowReader.Keyed row, List<Vocabulary.Step> steps) {
        Set<StepId> placed = new HashSet<>();
        List<Vocabulary.Step> waiting = new ArrayList<>(steps);
        boolean some = true;
        while (some) {
            some = waiting.removeIf(
                    step -> (step.after() == null || placed.contains(step.after())) && placed.add(step.id()));
        }
        for (Vocabulary.Step step : waiting) {
            rows.refuse(
                    row,
                    "have steps that follow a step of it, without a circle",
                    step.id() + " after " + step.after(),
                    "Maybe after: names a step of another chain.");
        }
        checkKinds(row, steps);
    }

    private void checkKinds(RowReader.Keyed row, List<Vocabulary.Step> steps) {
        Set<StepId> own = new HashSet<>();
        steps.forEach(step -> own.add(step.id()));
        for (Vocabulary.Step step : steps) {
            if (step.act() == Vocabulary.Act.NOTICE && step.after() == null) {
                rows.refuse(row, "have notices that follow an approval", step.id(), "Maybe add after: to the step.");
            }
            if (step.distinctFrom() != null && !own.contains(step.distinctFrom())) {
                rows.refuse(row, "have distinct-from name one of its steps", step.distinctFrom(), "Maybe remove it.");
            }
        }
    }
}
