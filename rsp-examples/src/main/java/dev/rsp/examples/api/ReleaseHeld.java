package dev.rsp.examples.api;

/** A release that the policy does not let proceed, with the whole decision as its message. */
final class ReleaseHeld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReleaseHeld(String explanation) {
        super(explanation);
    }
}
