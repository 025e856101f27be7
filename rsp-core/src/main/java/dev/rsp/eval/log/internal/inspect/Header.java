package dev.rsp.eval.log.internal.inspect;

import dev.rsp.eval.log.LogStatus;
import dev.rsp.eval.log.internal.input.Kept;
import dev.rsp.eval.log.internal.json.JsonCursor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A log without its samples and reductions. */
final class Header {

    private final Outcome outcome;
    private Spec spec = new Spec();
    private LogStatus status = LogStatus.STARTED;
    private @Nullable Long version;
    private @Nullable String completedAt;
    private boolean invalidated;
    private boolean updated;
    private boolean retuned;

    Header(Reductions reductions, Kept kept) {
        this.outcome = new Outcome(reductions, kept);
    }

    void member(String name, JsonCursor json) throws IOException {
        switch (name) {
            case "version" -> version = json.count();
            case "status" -> status = status(json.text());
            case "eval" -> spec = Spec.read(json);
            case "results" -> outcome.read(json);
            case "stats" -> json.object(this::stats);
            case "invalidated" -> invalidated = json.truth();
            case "log_updates" ->
                json.array(each -> {
                    updated = true;
                    each.skip();
                });
            case "config_updates" ->
                json.array(each -> {
                    retuned = true;
                    each.skip();
                });
            default -> json.skip();
        }
    }

    private void stats(String name, JsonCursor json) throws IOException {
        if (name.equals("completed_at")) {
            completedAt = json.text();
        } else {
            json.skip();
        }
    }

    private static LogStatus status(@Nullable String status) {
        return status == null
                ? LogStatus.STARTED
                : switch (status) {
                    case "success" -> LogStatus.SUCCESS;
                    case "cancelled" -> LogStatus.CANCELLED;
                    case "error" -> LogStatus.ERROR;
                    case "started" -> LogStatus.STARTED;
                    default -> LogStatus.UNSTATED;
                };
    }

    Outcome outcome() {
        return outcome;
    }

    Spec spec() {
        return spec;
    }

    LogStatus status() {
        return status;
    }

    @Nullable
    Long version() {
        return version;
    }

    @Nullable
    String completedAt() {
        return completedAt;
    }

    boolean invalidated() {
        return invalidated;
    }

    boolean updated() {
        return updated;
    }

    boolean retuned() {
        return retuned;
    }
}
