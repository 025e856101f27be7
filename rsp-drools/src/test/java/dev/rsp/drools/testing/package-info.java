@NullMarked
package dev.rsp.drools.testing;

import org.jspecify.annotations.NullMarked;
