/** The library in its host: class loaders, threads, and loading again and again. */
@NullMarked
package dev.rsp.drools.host;

import org.jspecify.annotations.NullMarked;
