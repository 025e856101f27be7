/** Tests of what the engine does with facts before the rules. */
@NullMarked
package dev.rsp.drools.internal.standing;

import org.jspecify.annotations.NullMarked;
