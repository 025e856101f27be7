/** Drools as an evaluator: checked rules are lowered, compiled once and applied in a fresh session for each decision. */
@NullMarked
package dev.rsp.drools.internal.engine;

import org.jspecify.annotations.NullMarked;
