/** What the two evaluators have in common: their input, their answer, and nothing else. */
@NullMarked
package dev.rsp.drools.internal.evaluation;

import org.jspecify.annotations.NullMarked;
