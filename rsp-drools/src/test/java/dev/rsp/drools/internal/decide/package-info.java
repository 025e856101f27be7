/** What tests need of the inside of a decision. */
@NullMarked
package dev.rsp.drools.internal.decide;

import org.jspecify.annotations.NullMarked;
