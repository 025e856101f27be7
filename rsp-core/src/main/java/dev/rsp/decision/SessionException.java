package dev.rsp.decision;

/**
 * Says that a session has no answer: it failed, or it was used in a way that it does not allow; never to be read as a
 * permission.
 *
 * @since 0.1.0
 */
public final class SessionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what went wrong, and what cures it
     */
    public SessionException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what went wrong, and what cures it
     * @param cause the failure behind it
     */
    public SessionException(String message, Throwable cause) {
        super(message, cause);
    }
}
