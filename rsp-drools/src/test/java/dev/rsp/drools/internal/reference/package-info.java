/** Tests of the reference interpreter. */
@NullMarked
package dev.rsp.drools.internal.reference;

import org.jspecify.annotations.NullMarked;
