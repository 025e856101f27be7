/** What the engine does with facts before the rules and with conclusions after them. */
@NullMarked
package dev.rsp.drools.internal.standing;

import org.jspecify.annotations.NullMarked;
