/** The kit for authors of rule packs: what their tests pin, and what they miss. */
@NullMarked
package dev.rsp.drools.testing;

import org.jspecify.annotations.NullMarked;
