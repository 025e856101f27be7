/** Short programs that show the library in use; each has a test that asserts what it prints. */
@NullMarked
package dev.rsp.examples.api;

import org.jspecify.annotations.NullMarked;
