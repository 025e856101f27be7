/** Puts a decision together: facts checked and set aside, rules evaluated, reasons cited. */
@NullMarked
package dev.rsp.drools.internal.decide;

import org.jspecify.annotations.NullMarked;
