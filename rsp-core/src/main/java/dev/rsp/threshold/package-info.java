/** Capability thresholds and what was determined about a model under them. */
@NullMarked
package dev.rsp.threshold;

import org.jspecify.annotations.NullMarked;
