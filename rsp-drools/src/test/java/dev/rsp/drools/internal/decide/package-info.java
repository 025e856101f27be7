/** Tests of how answers are put together. */
@NullMarked
package dev.rsp.drools.internal.decide;

import org.jspecify.annotations.NullMarked;
