package dev.rsp.examples.cli;

/** A command that cannot be done, with what to say and the code to exit with. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    Refused(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Subject, expectation, what it was, cure. */
    static Refused of(int code, String sentence, String cure) {
        return new Refused(code, sentence + "\n  " + cure);
    }
}
