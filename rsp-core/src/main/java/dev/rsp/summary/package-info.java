/** What the engine works out from the standing facts before rules run. */
@NullMarked
package dev.rsp.summary;

import org.jspecify.annotations.NullMarked;
