/** Tests of the evaluator that runs Drools. */
@NullMarked
package dev.rsp.drools.internal.engine;

import org.jspecify.annotations.NullMarked;
