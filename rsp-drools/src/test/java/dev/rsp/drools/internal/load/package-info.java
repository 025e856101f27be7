/** Tests of the pack format: what loads, what does not and with which words, and how packs are laid over each other. */
@NullMarked
package dev.rsp.drools.internal.load;

import org.jspecify.annotations.NullMarked;
