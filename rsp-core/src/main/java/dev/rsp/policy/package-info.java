/** A policy, its versions, clauses and parameters, and the ids that its vocabulary gives out. */
@NullMarked
package dev.rsp.policy;

import org.jspecify.annotations.NullMarked;
