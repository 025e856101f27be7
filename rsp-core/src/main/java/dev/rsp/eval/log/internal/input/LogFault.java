package dev.rsp.eval.log.internal.input;

import dev.rsp.eval.log.FindingCode;
import java.io.IOException;

/** Why a log is refused: the end of reading it. */
public final class LogFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String sentence;

    public LogFault(FindingCode code, String sentence) {
        super(sentence);
        this.code = code;
        this.sentence = sentence;
    }

    public static LogFault unreadable(String sentence) {
        return new LogFault(FindingCode.UNREADABLE, sentence);
    }

    public static LogFault limit(String what, long limit) {
        return new LogFault(FindingCode.LIMIT_EXCEEDED, "%s (at most %s).".formatted(what, limit));
    }

    public FindingCode code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
