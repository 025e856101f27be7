/** Cases, the engine that decides them, and decisions with their reasons, as Java and as JSON. */
@NullMarked
package dev.rsp.decision;

import org.jspecify.annotations.NullMarked;
