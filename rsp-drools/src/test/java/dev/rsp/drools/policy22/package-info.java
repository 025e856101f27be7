/** Stories under Anthropic RSP 2.2, told through the public API: what holds a launch, and what lets it go. */
@NullMarked
package dev.rsp.drools.policy22;

import org.jspecify.annotations.NullMarked;
