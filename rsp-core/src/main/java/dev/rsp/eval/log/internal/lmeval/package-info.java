/** Results of lm-evaluation-harness. */
@NullMarked
package dev.rsp.eval.log.internal.lmeval;

import org.jspecify.annotations.NullMarked;
