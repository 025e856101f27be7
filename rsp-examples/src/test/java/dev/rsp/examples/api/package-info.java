/** Tests of the example programs and of the own policy. */
@NullMarked
package dev.rsp.examples.api;

import org.jspecify.annotations.NullMarked;
