/** Facts and conclusions as YAML writes them. */
@NullMarked
package dev.rsp.drools.internal.facts;

import org.jspecify.annotations.NullMarked;
