/** Tests of the watcher of a training run. */
@NullMarked
package dev.rsp.examples.watch;

import org.jspecify.annotations.NullMarked;
