/** Tests of what can be said of a pack without deciding. */
@NullMarked
package dev.rsp.drools.analysis;

import org.jspecify.annotations.NullMarked;
