/**
 * From counted results of an evaluation to evidence about a line: bounds, verdicts, and the facts they propose.
 *
 * <p>Everything here errs towards danger: what is missing counts as the worse outcome, bounds are rounded outwards, and
 * a verdict is computed and never given.
 */
@NullMarked
package dev.rsp.eval.stats;

import org.jspecify.annotations.NullMarked;
