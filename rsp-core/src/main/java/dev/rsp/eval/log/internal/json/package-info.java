/** JSON as a stream, within limits. */
@NullMarked
package dev.rsp.eval.log.internal.json;

import org.jspecify.annotations.NullMarked;
