/** Which conditions of rules the cases of a pack bring out. */
@NullMarked
package dev.rsp.drools.internal.coverage;

import org.jspecify.annotations.NullMarked;
