/** YAML as packs and cases write it: a strict reader, and accessors that report every problem with its line. */
@NullMarked
package dev.rsp.drools.internal.yaml;

import org.jspecify.annotations.NullMarked;
