package dev.rsp.decision;

import dev.rsp.model.Activity;
import dev.rsp.model.ModelId;
import dev.rsp.policy.ClauseRef;
import dev.rsp.policy.Role;
import dev.rsp.requirement.Absence;
import org.jspecify.annotations.Nullable;

/**
 * Something that is lacking, and would have to be made or given.
 *
 * @param model the model whose activity waits
 * @param activity the activity
 * @param item what is to be made or given, in words
 * @param role who does it; null when the absence does not tell
 * @param clause the clause that asks for it
 * @param absence what was looked for and not found
 * @since 0.1.0
 */
public record OpenItem(
        ModelId model,
        Activity activity,
        String item,
        @Nullable Role role,
        @Nullable ClauseRef clause,
        Absence absence) {}
