package dev.rsp.examples.service;

/** Says why a request has no answer. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Unanswered(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
