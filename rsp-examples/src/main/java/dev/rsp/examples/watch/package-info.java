/** A watcher of a training run: facts arrive as files, and what they change is printed. */
@NullMarked
package dev.rsp.examples.watch;

import org.jspecify.annotations.NullMarked;
