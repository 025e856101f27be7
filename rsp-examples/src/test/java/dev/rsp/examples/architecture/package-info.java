/** What holds for the sources of all modules: directions between packages, public signatures, habits. */
@NullMarked
package dev.rsp.examples.architecture;

import org.jspecify.annotations.NullMarked;
