package dev.rsp.examples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.rsp.decision.CaseException;
import dev.rsp.decision.NoAnswerException;
import dev.rsp.decision.SessionException;
import dev.rsp.drools.PackException;
import dev.rsp.drools.PackProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests to one path. Whatever goes wrong is an answer that permits nothing. */
final class Endpoint implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rsp.examples.service");

    private final String path;
    private final Set<String> methods;
    private final Function<Request, Answer> work;

    Endpoint(String path, Set<String> methods, Function<Request, Answer> work) {
        this.path = path;
        this.methods = methods;
        this.work = work;
    }

    String path() {
        return path;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            log(exchange.getRequestMethod(), answer.status());
            send(exchange, answer);
        }
    }

    /** Neither the query nor a body is logged: they may hold evidence. */
    private void log(String method, int status) {
        if (status < 500) {
            LOG.info("{} {}: {}", methods.contains(method) ? method : "?", path, status);
        } else {
            LOG.warn("{} {}: {}", method, path, status);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Answer.refused(404, List.of("The path must be one of the service."));
        }
        if (!methods.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", methods));
            return Answer.refused(405, List.of("The method must be one of %s.".formatted(methods)));
        }
        try {
            return work.apply(Request.of(exchange));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return refused(e);
        }
    }

    // tag::refused
    private static Answer refused(Throwable failure) {
        if (failure instanceof Unanswered unanswered) {
            return Answer.refused(unanswered.status(), List.of(message(failure)));
        } else if (failure instanceof PackException unreadable) {
            return Answer.refused(
                    400,
                    unreadable.problems().stream().map(PackProblem::toString).toList());
        } else if (failure instanceof CaseException notInOrder) {
            return Answer.refused(422, notInOrder.problems());
        } else if (failure instanceof SessionException || failure instanceof NoAnswerException) {
            return Answer.refused(503, List.of(message(failure)));
        } else if (failure instanceof IllegalArgumentException) {
            return Answer.refused(404, List.of(message(failure)));
        }
        LOG.error("a request failed by a defect: {}", failure.getClass().getName());
        return Answer.refused(500, List.of("The request must end with an answer, but did not."));
    }
    // end::refused

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }
}
