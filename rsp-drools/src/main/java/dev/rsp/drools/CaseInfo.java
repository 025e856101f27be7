package dev.rsp.drools;

import dev.rsp.decision.PolicyCase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case read from a file.
 *
 * @param name its sentence
 * @param asOf its day, or null when the file names none
 * @param asIf whether it asks for the version outside its days
 * @param facts its facts
 * @param place file and line
 * @since 0.1.0
 */
public record CaseInfo(String name, @Nullable LocalDate asOf, boolean asIf, PolicyCase facts, String place) {}
