@NullMarked
package dev.rsp.drools.internal.mutation;

import org.jspecify.annotations.NullMarked;
