/** Tests of the strict YAML reader. */
@NullMarked
package dev.rsp.drools.internal.yaml;

import org.jspecify.annotations.NullMarked;
