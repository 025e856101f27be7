/** What rules conclude, and the reasons attached to each conclusion. */
@NullMarked
package dev.rsp.requirement;

import org.jspecify.annotations.NullMarked;
