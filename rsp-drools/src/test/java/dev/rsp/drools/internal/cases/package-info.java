/** Tests of cases as files and of what running them says. */
@NullMarked
package dev.rsp.drools.internal.cases;

import org.jspecify.annotations.NullMarked;
