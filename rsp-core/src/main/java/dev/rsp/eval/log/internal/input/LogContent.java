package dev.rsp.eval.log.internal.input;

import dev.rsp.eval.log.LogIdentity;
import dev.rsp.eval.log.LogResult;
import dev.rsp.eval.log.LogStatus;
import java.util.List;

/**
 * What a reader of one format read.
 *
 * @param status how the run ended
 * @param identity which run it is of
 * @param results the results in the order of the log
 */
public record LogContent(LogStatus status, LogIdentity identity, List<LogResult> results) {}
