/** Models, what is planned or under way with them, and how one is compared with another. */
@NullMarked
package dev.rsp.model;

import org.jspecify.annotations.NullMarked;
