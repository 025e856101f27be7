/** The service as its callers see it. */
@NullMarked
package dev.rsp.examples.service;

import org.jspecify.annotations.NullMarked;
