/** The support for JUnit, run by the JUnit of the build and, with -Djunit.version, by others. */
@NullMarked
package dev.rsp.drools.testing.junit;

import org.jspecify.annotations.NullMarked;
