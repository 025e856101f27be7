package dev.rsp.drools.testing;

import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.drools.internal.yaml.Problems;
import dev.rsp.drools.internal.yaml.YamlMap;
import dev.rsp.drools.internal.yaml.YamlNode;
import dev.rsp.drools.internal.yaml.YamlReader;
import dev.rsp.fact.Require;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Survivors that somebody accepted, each for a reason. */
record AcceptedSurvivors(Map<String, String> reasons) {

    private static final int MAX_BYTES = 1 << 20;

    /** Reads a list of {@code mutant} and {@code because}. */
    static Map<String, String> read(Path file) {
        Problems problems = new Problems();
        Map<String, String> reasons = new LinkedHashMap<>();
        String name = String.valueOf(file.getFileName());
        YamlNode root = YamlReader.read(name, bytes(file), problems);
        if (root instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> {
                YamlMap map = YamlMap.of("accepted", item, problems);
                String mutant = map.required("mutant", String.class);
                String because = map.required("because", String.class);
                map.end();
                if (mutant != null && because != null && reasons.put(mutant, because) != null) {
                    problems.add(
                            "accepted-again",
                            map.place(),
                            Require.refusal(
                                    "mutant (" + mutant + ")", "be accepted once", "twice", "Maybe remove one."));
                }
            });
        } else if (root != null) {
            Place place = root.place();
            String cure = "Maybe start each with \"- mutant:\".";
            problems.add("accepted-list", place, Require.refusal("file", "be a list", root.kind(), cure));
        }
        problems.throwIfAny();
        return reasons;
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(Objects.requireNonNull(file, "file"))) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new PackException(List.of(new PackProblem(
                    "accepted-read",
                    String.valueOf(file),
                    1,
                    "The file (%s) must be readable, but was not.".formatted(file),
                    "Maybe the path is wrong; it is taken from the working directory.")));
        }
    }

    /** The result, accepted where a reason is given for it. */
    MutantResult of(MutantResult result) {
        return result.fate() != Fate.SURVIVED
                ? result
                : reasons.entrySet().stream()
                        .filter(each -> matches(each.getKey(), result.id()))
                        .findFirst()
                        .map(each -> result.acceptedFor(each.getValue()))
                        .orElse(result);
    }

    /** Those that no survivor has any more; nothing is known while some mutants were not run. */
    List<String> stale(List<MutantResult> results) {
        if (results.stream().anyMatch(each -> each.fate() == Fate.NOT_RUN)) {
            return List.of();
        }
        return reasons.keySet().stream()
                .filter(key ->
                        results.stream().noneMatch(each -> each.fate() == Fate.SURVIVED && matches(key, each.id())))
                .toList();
    }

    private static boolean matches(String key, String id) {
        return key.endsWith("*") ? id.startsWith(key.substring(0, key.length() - 1)) : key.equals(id);
    }
}
