package dev.rsp.drools.internal.mutation;

import dev.rsp.drools.internal.pack.PackCase;

/**
 * A case that tells a mutant from the pack: it passes with the pack and fails with the mutant.
 *
 * @param content the case
 * @param yaml the same as cases.yaml has it
 */
public record Witness(PackCase content, String yaml) {}
