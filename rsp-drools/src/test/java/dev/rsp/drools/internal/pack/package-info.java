/** Tests of packs as they are used. */
@NullMarked
package dev.rsp.drools.internal.pack;

import org.jspecify.annotations.NullMarked;
