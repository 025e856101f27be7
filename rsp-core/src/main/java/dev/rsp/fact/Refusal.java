package dev.rsp.fact;

/**
 * A value that was refused: a sentence that says what must be, and a cure.
 *
 * <p>Its message is the sentence, a line break, two spaces and the cure. Whoever knows where the value stands puts the
 * place between the two.
 *
 * @since 0.1.0
 */
public final class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final String cure;

    /**
     * Makes a refusal.
     *
     * @param sentence {@code The SUBJECT (value) must EXPECTATION, but was (actual).}
     * @param cure a sentence that starts with {@code Maybe}
     */
    public Refusal(String sentence, String cure) {
        super(sentence + "\n  " + cure);
        this.sentence = sentence;
        this.cure = cure;
    }

    /**
     * What must be, and what was.
     *
     * @return one sentence
     */
    public String sentence() {
        return sentence;
    }

    /**
     * What may help.
     *
     * @return one sentence that starts with {@code Maybe}
     */
    public String cure() {
        return cure;
    }
}
