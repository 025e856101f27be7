/** Random cases and random packs, and the laws that hold for all of them. */
@NullMarked
package dev.rsp.drools.internal.random;

import org.jspecify.annotations.NullMarked;
