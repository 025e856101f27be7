/** Logs of Inspect. */
@NullMarked
package dev.rsp.eval.log.internal.inspect;

import org.jspecify.annotations.NullMarked;
