/** A small HTTP service around one live session, on the server that the JDK brings. */
@NullMarked
package dev.rsp.examples.service;

import org.jspecify.annotations.NullMarked;
