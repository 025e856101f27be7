/** Rule packs: loading them, running them, and what is said when one does not load. */
@NullMarked
package dev.rsp.drools;

import org.jspecify.annotations.NullMarked;
