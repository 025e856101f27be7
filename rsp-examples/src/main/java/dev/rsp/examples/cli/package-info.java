/** The {@code rsp} command line, itself an example of embedding the library. */
@NullMarked
package dev.rsp.examples.cli;

import org.jspecify.annotations.NullMarked;
