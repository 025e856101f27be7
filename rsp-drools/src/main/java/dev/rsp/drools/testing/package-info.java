/**
 * The kit for policy authors: says what a clause must conclude from facts, and fails with the whole reason where it does
 * not; and what the cases of a pack pin, and what they miss. It needs no test framework.
 */
@NullMarked
package dev.rsp.drools.testing;

import org.jspecify.annotations.NullMarked;
