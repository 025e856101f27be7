/** From the text of a rules file to checked rules: the closed grammar, the lints, and the strata. */
@NullMarked
package dev.rsp.drools.internal.dialect;

import org.jspecify.annotations.NullMarked;
