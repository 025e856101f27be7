/** Random cases of the bundled policy: both evaluators agree on them, and polarity holds. */
@NullMarked
package dev.rsp.drools.packs.random;

import org.jspecify.annotations.NullMarked;
