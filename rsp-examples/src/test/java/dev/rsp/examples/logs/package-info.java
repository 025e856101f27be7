/** The logs of evaluations that come with the examples, and how they are made. */
@NullMarked
package dev.rsp.examples.logs;

import org.jspecify.annotations.NullMarked;
