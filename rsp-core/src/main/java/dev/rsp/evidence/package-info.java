/** Who approved, was told, judged, reported, corrected or fulfilled what, and on which day. */
@NullMarked
package dev.rsp.evidence;

import org.jspecify.annotations.NullMarked;
