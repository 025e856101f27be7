/** Safety levels and the standards that a threshold calls for. */
@NullMarked
package dev.rsp.level;

import org.jspecify.annotations.NullMarked;
