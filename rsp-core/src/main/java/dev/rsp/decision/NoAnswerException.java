package dev.rsp.decision;

/**
 * Says that rules could not be evaluated to the end, so that there is no answer; never to be read as a permission.
 *
 * @since 0.1.0
 */
public final class NoAnswerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what went wrong
     * @param cause the failure behind it
     */
    public NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
