/** Packs as read from their files: identity, vocabulary, clauses, parameters, rules and cases. */
@NullMarked
package dev.rsp.drools.internal.pack;

import org.jspecify.annotations.NullMarked;
