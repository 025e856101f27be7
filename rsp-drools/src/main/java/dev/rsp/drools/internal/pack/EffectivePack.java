package dev.rsp.drools.internal.pack;

import dev.rsp.drools.internal.rule.Rule;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.policy.ClauseId;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.ParameterId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy with everything it stands on merged in: what is decided, digested and shown.
 *
 * @param identity what policy.yaml says
 * @param vocabulary the merged vocabulary
 * @param clauses the merged clauses, the evidence pack's with their prefix
 * @param parameters the merged parameters
 * @param folders the clause folders, the evidence pack's first, then by name
 * @param types the types its rules may name
 * @param strata all rules, in groups: no rule reads what its own or a later group concludes
 * @param digest SHA-256 over the effective content, {@code sha256:…}
 * @param parts the packs that went into it, each with the digest of its own files
 * @param sharedCases the texts of shared-facts.yaml, by path below the packs' root, those of bases first; may be
 *     empty
 * @param changedCases each changed-cases.yaml, those of bases first; may be empty
 * @param overlay what this version changes of the one right below it; null when it lies over none
 */
public record EffectivePack(
        Identity identity,
        Vocabulary vocabulary,
        SortedMap<ClauseId, ClauseRow> clauses,
        SortedMap<ParameterId, Parameter> parameters,
        List<ClauseFolder> folders,
        TypeCatalog types,
        List<List<Rule>> strata,
        String digest,
        List<Part> parts,
        Map<String, String> sharedCases,
        List<ChangedCases> changedCases,
        @Nullable Overlay overlay) {

    /** A pack that lies over no other. */
    public EffectivePack(
            Identity identity,
            Vocabulary vocabulary,
            SortedMap<ClauseId, ClauseRow> clauses,
            SortedMap<ParameterId, Parameter> parameters,
            List<ClauseFolder> folders,
            TypeCatalog types,
            List<List<Rule>> strata,
            String digest,
            List<Part> parts,
            Map<String, String> sharedCases) {
        this(
                identity,
                vocabulary,
                clauses,
                parameters,
                folders,
                types,
                strata,
                digest,
                parts,
                sharedCases,
                List.of(),
                null);
    }

    /**
     * A pack that went into an effective pack.
     *
     * @param id the pack
     * @param digest SHA-256 over its own files, {@code sha256:…}
     */
    public record Part(PackId id, String digest) {}

    /**
     * Inherited cases that a pack restates, because it changes their answers.
     *
     * @param pack the pack that restates them
     * @param path the path of the file below the packs' root
     * @param text its text
     * @param clauses the clauses, of the pack or of its base, that may have changed an answer
     * @param renumbered the clause of this version by the number that the file uses, where the two differ
     */
    public record ChangedCases(
            PackId pack, String path, String text, Set<String> clauses, SortedMap<String, String> renumbered) {}

    /**
     * A clause as decisions cite it: under the version of its policy that lies topmost here, whose number it has, whichever
     * version brought it in.
     */
    public ClauseRef ref(ClauseId clause) {
        ClauseRow row = clauses.get(clause);
        PackId from = row == null ? identity.id() : row.pack();
        for (Part part : parts) {
            from = part.id().policy().equals(from.policy()) ? part.id() : from;
        }
        return new ClauseRef(from.policy(), from.version(), clause);
    }

    /** This pack with other rules. */
    public EffectivePack withStrata(List<List<Rule>> others) {
        return new EffectivePack(
                identity,
                vocabulary,
                clauses,
                parameters,
                folders,
                types,
                others,
                digest,
                parts,
                sharedCases,
                changedCases,
                overlay);
    }

    /** All rules, stratum by stratum, by name within one. */
    public List<Rule> rules() {
        return strata.stream().flatMap(List::stream).toList();
    }

    /** Table rows and parameters: the facts that rules join and no case gives. */
    public List<Record> constants() {
        return java.util.stream.Stream.concat(
                        vocabulary.tables().stream(),
                        parameters.values().stream().map(Parameter::fact))
                .toList();
    }
}
