/** What the build runs to compile the bundled packs into the jar of this library. */
@NullMarked
package dev.rsp.drools.internal.ahead;

import org.jspecify.annotations.NullMarked;
