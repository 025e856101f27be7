/** A pack as it is used: identity, vocabulary, clauses, parameters, rules and cases. */
@NullMarked
package dev.rsp.drools.internal.pack;

import org.jspecify.annotations.NullMarked;
