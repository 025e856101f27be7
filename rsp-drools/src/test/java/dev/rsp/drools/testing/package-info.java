/** The kit for policy authors, tried on itself. */
@NullMarked
package dev.rsp.drools.testing;

import org.jspecify.annotations.NullMarked;
