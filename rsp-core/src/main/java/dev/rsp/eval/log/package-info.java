/** Logs of evaluation tools, read into typed results and findings on their integrity. */
@NullMarked
package dev.rsp.eval.log;

import org.jspecify.annotations.NullMarked;
