/** Criteria of a standard, how they were assessed, measures in the interim and incidents. */
@NullMarked
package dev.rsp.safeguard;

import org.jspecify.annotations.NullMarked;
