/** The bundled packs as the build compiles them. */
@NullMarked
package dev.rsp.drools.internal.ahead;

import org.jspecify.annotations.NullMarked;
