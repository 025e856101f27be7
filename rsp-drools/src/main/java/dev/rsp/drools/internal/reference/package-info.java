/** The reference interpreter: the author's rules, read as they stand, with nothing of Drools. */
@NullMarked
package dev.rsp.drools.internal.reference;

import org.jspecify.annotations.NullMarked;
