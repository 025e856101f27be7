/** Reads packs: files, layers, overlays, vocabulary and clauses, and the checks of a pack as a whole. */
@NullMarked
package dev.rsp.drools.internal.load;

import org.jspecify.annotations.NullMarked;
