/** Tests of the closed dialect: what it accepts, what it refuses and how it says so, and what attacks on it come to. */
@NullMarked
package dev.rsp.drools.internal.dialect;

import org.jspecify.annotations.NullMarked;
