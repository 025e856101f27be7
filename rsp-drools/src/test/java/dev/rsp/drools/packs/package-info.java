/** Tests of the bundled packs: their cases, their folders, and how tightly the cases pin rules and numbers. */
@NullMarked
package dev.rsp.drools.packs;

import org.jspecify.annotations.NullMarked;
