/** The checked form of a rule: what the lints, the interpreter and the lowering for Drools all read. */
@NullMarked
package dev.rsp.drools.internal.rule;

import org.jspecify.annotations.NullMarked;
