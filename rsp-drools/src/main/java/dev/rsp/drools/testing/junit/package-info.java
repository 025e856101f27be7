/**
 * Support for JUnit, from 5.13 on: packs, verifiers and sessions as parameters of tests, and the cases of a pack as tests.
 * The only package that needs JUnit.
 */
@NullMarked
package dev.rsp.drools.testing.junit;

import org.jspecify.annotations.NullMarked;
