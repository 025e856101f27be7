/** ZIP archives whose every byte is checked. */
@NullMarked
package dev.rsp.eval.log.internal.zip;

import org.jspecify.annotations.NullMarked;
