/** Files of logs: their bytes, limits and faults. */
@NullMarked
package dev.rsp.eval.log.internal.input;

import org.jspecify.annotations.NullMarked;
