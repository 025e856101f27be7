/** How a clause is put to the test, and what is said when it fails. */
@NullMarked
package dev.rsp.drools.internal.verify;

import org.jspecify.annotations.NullMarked;
