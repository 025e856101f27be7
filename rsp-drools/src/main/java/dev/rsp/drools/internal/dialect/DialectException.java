package dev.rsp.drools.internal.dialect;

/** A rule that cannot be read any further. */
final class DialectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    DialectException(String lint, int line, String message, String cure) {
        super(message, null, false, false);
        this.finding = new Finding(lint, line, message, cure);
    }

    Finding finding() {
        return finding;
    }
}
