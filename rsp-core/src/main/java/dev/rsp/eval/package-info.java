/** Acts of assessment, results of evaluations and what was found wrong with them. */
@NullMarked
package dev.rsp.eval;

import org.jspecify.annotations.NullMarked;
