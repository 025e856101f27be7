package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.PackProblem;

/**
 * Something wrong, before its file is known.
 *
 * @param lint the id of the lint
 * @param line the line, from 1
 * @param message subject, value in brackets, expectation
 * @param cure starts with {@code Maybe}
 */
record Finding(String lint, int line, String message, String cure) {

    PackProblem in(String file) {
        return new PackProblem(lint, file, line, message, cure);
    }
}
