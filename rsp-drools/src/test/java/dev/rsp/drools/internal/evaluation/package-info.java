/** Tests of what the evaluators share. */
@NullMarked
package dev.rsp.drools.internal.evaluation;

import org.jspecify.annotations.NullMarked;
