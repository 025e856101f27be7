/** Tests of the documentation: what it quotes stands in a file that is tested, or is what a program prints. */
@NullMarked
package dev.rsp.examples.docs;

import org.jspecify.annotations.NullMarked;
