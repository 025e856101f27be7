package dev.rsp.eval.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which run a log is of; a copy that was scored again has the same identity and is no second run.
 *
 * @param evalId the id of the evaluation of one task; null where the log has none
 * @param runId the id that all tasks of one call share; null where the log has none
 * @param taskId the id of the task's run; null where the log has none
 * @param created the day on which the run was started, as written; null where that is not stated
 * @param completed the day on which it ended, as written; null where that is not stated
 * @param tool the tool that wrote the log; null where that is not known
 * @param toolVersion its version; null where the log does not say
 * @since 0.1.0
 */
public record LogIdentity(
        @Nullable String evalId,
        @Nullable String runId,
        @Nullable String taskId,
        @Nullable LocalDate created,
        @Nullable LocalDate completed,
        @Nullable String tool,
        @Nullable String toolVersion) {

    /** The identity of a log that tells nothing. */
    public static final LogIdentity UNSTATED = new LogIdentity(null, null, null, null, null, null, null);
}
