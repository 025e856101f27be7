/** Edits of a pack, one at a time, and whether its cases notice. */
@NullMarked
package dev.rsp.drools.internal.mutation;

import org.jspecify.annotations.NullMarked;
