/** What can be said of a pack without deciding: its lints, and the pages that explain them. */
@NullMarked
package dev.rsp.drools.analysis;

import org.jspecify.annotations.NullMarked;
