package dev.rsp.examples.service;

import static dev.rsp.examples.service.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.decision.PolicySession;
import dev.rsp.decision.SessionException;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import dev.rsp.fact.Fact;
import dev.rsp.model.ModelSnapshot;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The service over HTTP: its answers, what it refuses, and that whatever goes wrong permits nothing. */
class PolicyServiceTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/rsp/examples");
    private static final RulePack PACK =
            RulePacks.from(RESOURCES.resolve("own-policy")).pack("lakeside@1.0");
    private static final PolicyEngine ENGINE = PACK.engine();
    private static final CaseInfo HERON =
            PACK.cases(RESOURCES.resolve("heron.yaml")).get(0);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final String GATE = "/gate?model=heron&activity=general-deployment";

    private final PolicySession session = ENGINE.open(HERON.facts(), DAY);
    private PolicyService service;
    private Caller caller;

    @BeforeEach
    void start() throws Exception {
        service = PolicyService.start(0, PACK, session);
        caller = Caller.of(service.address());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String verdict(String id, String verdict) {
        return """
                {"name": "A verdict", "given": [{"safeguard-assessment": {"id": "%s", "model": "heron",
                  "criterion": "account-closing", "verdict": "%s", "role": "safety-officer", "on": "2026-03-15"}}]}
                """.formatted(id, verdict);
    }

    private String outcome() {
        HttpResponse<String> response = caller.get(GATE);
        assertThat(response.statusCode()).isEqualTo(200);
        String outcome = json(response).get("outcome").asString();
        assertThat(json(response).get("mayProceed").asBoolean()).isEqualTo(outcome.equals("PROCEED"));
        return outcome;
    }

    @Test
    void theGateOpensAndIsHeldAgainAfterAnAdverseFact() {
        assertThat(outcome()).isEqualTo("HOLD");
        HttpResponse<String> opened = caller.put(verdict("closing", "met"));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(opened).get("schema").asString()).isEqualTo("rsp.diff/1");
        assertThat(outcome()).isEqualTo("PROCEED");
        assertThat(caller.put(verdict("closing-again", "not-met")).statusCode()).isEqualTo(200);
        assertThat(outcome()).isEqualTo("HOLD");
    }

    @Test
    void factsMayBeYamlAndGivingThemTwiceChangesNothing() {
        String yaml = """
                name: A verdict
                given:
                  - safeguard-assessment: {id: closing, model: heron, criterion: account-closing, verdict: met, role: safety-officer, on: 2026-03-15}
                """;
        assertThat(json(caller.put(yaml)).get("gates")).hasSize(1);
        assertThat(json(caller.send("POST", "/facts", yaml)).get("gates")).isEmpty();
        assertThat(outcome()).isEqualTo("PROCEED");
        assertThat(json(caller.get(GATE)).get("changes").asInt()).isEqualTo(1);
    }

    @Test
    void theDecisionIsTheCanonicalOneOfTheSession() {
        String body = caller.get("/decision").body();
        assertThat(body).isEqualTo(ENGINE.decide(HERON.facts(), DAY).toJson());
        assertThat(Decision.parse(body).worst()).hasToString("HOLD");
    }

    @Test
    void whatIsMissingIsListed() {
        HttpResponse<String> response = caller.get("/missing?model=heron&activity=general-deployment");
        assertThat(json(response).get("complete").asBoolean()).isTrue();
        assertThat(json(response).at("/ways/0/0/item").asString()).isEqualTo("a verified criterion");
        assertThat(json(response).at("/ways/0/0/role").asString()).isEqualTo("safety-officer");
    }

    @Test
    void changesAreReadFromTheOneLastSeen() {
        caller.put(verdict("closing", "met"));
        caller.put(verdict("closing-again", "not-met"));
        assertThat(caller.get("/changes?since=0").body().lines())
                .hasSize(2)
                .allMatch(each -> each.contains("rsp.diff/1"));
        assertThat(caller.get("/changes?since=1").body().lines()).hasSize(1);
        assertThat(caller.get("/changes?since=2").body()).isEmpty();
        assertThat(caller.get("/changes?since=3").statusCode()).isEqualTo(400);
    }

    @Test
    void daysPassAndNeverGoBack() {
        caller.put("""
                name: An activity and an incident
                given:
                  - planned-activity: {model: heron, activity: new-customers, on: 2026-03-15}
                  - incident: {id: leak, model: heron, criterion: screening, on: 2026-03-10}
                """);
        String customers = "/gate?model=heron&activity=new-customers";
        assertThat(json(caller.get(customers)).get("outcome").asString()).isEqualTo("HOLD");
        HttpResponse<String> passed = caller.send("POST", "/day", "2026-04-30\n");
        assertThat(passed.body().lines()).isNotEmpty();
        assertThat(json(caller.get(customers)).get("outcome").asString()).isEqualTo("PROCEED");
        assertThat(json(caller.get(customers)).get("asOf").asString()).isEqualTo("2026-04-30");
        assertThat(caller.send("POST", "/day", "2026-04-29").statusCode()).isEqualTo(409);
        assertThat(session.asOf()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    private static void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("status").asInt()).isEqualTo(status);
        assertThat(json(response).get("mayProceed").asBoolean()).isFalse();
        assertThat(json(response).get("problems")).isNotEmpty();
        assertThat(response.body()).doesNotContain("Exception", "\\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "/gate?model=osprey&activity=general-deployment, 404",
        "/gate?model=heron&activity=training, 404",
        "/missing?model=osprey&activity=general-deployment, 404",
        "/gate?model=Heron%202&activity=general-deployment, 400",
        "/gate?model=heron&activity=launch, 400",
        "/gate?model=heron, 400",
        "/gate?model=heron&model=heron&activity=general-deployment, 400",
        "/gate, 400",
        "/gates?model=heron&activity=general-deployment, 404",
        "/changes?since=-1, 400",
        "/changes, 400",
        "/, 404"
    })
    void whatCannotBeAnsweredIsRefusedByStatus(String path, int status) {
        assertRefused(caller.get(path), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gate?model=%zz&activity=general-deployment",
                "/gate?model=heron&activity=\"general-deployment\"",
                "//gate?model=heron&activity=general-deployment",
                "/./gate?model=heron&activity=general-deployment",
                "nowhere"
            })
    void whatNoProperClientSendsPermitsNothing(String path) throws Exception {
        assertThat(Raw.get(service.address(), path))
                .containsPattern("^HTTP/1.1 4[0-9][0-9] ")
                .doesNotContain("\"mayProceed\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "name: x",
                "&a [*a]",
                "{\"name\": \"x\", \"given\": []}",
                "{\"name\": \"x\", \"given\": [{\"incident\": {\"id\": \"leak\"}}]}",
                "{\"name\": \"x\", \"given\": [{\"gate-limit\": {\"model\": \"heron\"}}]}",
                "{\"name\": \"x\", \"as-of\": \"2026-03-16\", \"given\": [{\"model-snapshot\": {\"id\": \"osprey\"}}]}",
                "{\"name\": \"x\", \"as-if\": true, \"given\": [{\"model-snapshot\": {\"id\": \"osprey\"}}]}"
            })
    void factsThatCannotBeReadAreRefusedAndChangeNothing(String body) {
        assertRefused(caller.put(body), 400);
        assertThat(session.facts()).isEqualTo(HERON.facts());
        assertThat(outcome()).isEqualTo("HOLD");
    }

    @Test
    void factsThatAreNotInOrderAreRefusedAsAWhole() {
        String facts = verdict("closing", "met").replace("]}", ", " + """
                {"incident": {"id": "leak", "model": "nobody", "criterion": "screening", "on": "2026-03-10"}}]}""");
        assertRefused(caller.put(facts), 422);
        assertThat(session.facts()).isEqualTo(HERON.facts());
        caller.put(verdict("closing", "not-met"));
        assertRefused(caller.put(verdict("closing", "met")), 422);
        assertThat(outcome()).isEqualTo("HOLD");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String padded = verdict("closing", "met") + " ".repeat(Request.MAX_BODY);
        assertRefused(caller.put(padded.substring(0, Request.MAX_BODY + 1)), 413);
        assertThat(caller.put(padded.substring(0, Request.MAX_BODY)).statusCode())
                .isEqualTo(200);
        assertRefused(caller.get(GATE + "&x=" + "x".repeat(2_000)), 414);
        assertRefused(caller.send("POST", "/day", "tomorrow"), 400);
    }

    @Test
    void otherMethodsAreRefused() {
        HttpResponse<String> response = caller.send("DELETE", "/facts", "");
        assertRefused(response, 405);
        assertThat(response.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsOnly("PUT", "POST");
        assertRefused(caller.send("POST", GATE, "x"), 405);
    }

    @Test
    void aFailedSessionAnswersNothingUntilItIsRecovered() {
        caller.put(verdict("closing", "met"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> session.put(ModelSnapshot.of("osprey"))).isInstanceOf(SessionException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(session.isFailed()).isTrue();
        for (String path : List.of(GATE, "/decision", "/missing?model=heron&activity=general-deployment")) {
            assertRefused(caller.get(path), 503);
        }
        assertRefused(caller.put(verdict("closing-again", "not-met")), 503);
        assertThat(json(caller.send("POST", "/recover", "")).get("recoveries").asInt())
                .isEqualTo(1);
        assertThat(outcome()).isEqualTo("PROCEED");
    }

    /** At info for all, and at every level for what is ours; Drools writes facts at trace. */
    @Test
    void whatFactsSayIsNotLogged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("dev.rsp");
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        own.setLevel(Level.TRACE);
        try {
            caller.put(verdict("secret-id", "met"));
            caller.put(verdict("secret-id", "secret-verdict"));
            caller.put(verdict("secret-id", "met").replace("heron", "secret-model"));
            caller.get("/gate?model=secret-model&activity=general-deployment");
            caller.get(GATE);
        } finally {
            root.setLevel(before);
            own.setLevel(null);
            root.detachAppender(log);
        }
        List<String> messages =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(messages)
                .anyMatch(each -> each.equals("PUT /facts: 400"))
                .noneMatch(each -> each.contains("secret"));
    }

    @Test
    void aClosedSessionPermitsNothing() {
        session.close();
        assertRefused(caller.get(GATE), 503);
    }

    /** Each decision that is read is the one after some whole update. */
    @Test
    void concurrentCallersSeeSettledStatesOnly() throws Exception {
        Set<String> settled = ConcurrentHashMap.newKeySet();
        settled.add(session.decision().toJson());
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Set<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                readers.add(threads.submit(() -> seen(ended)));
            }
            Callable<Boolean> writer = () -> {
                for (int i = 0; i < 10; i++) {
                    assertThat(caller.put(verdict("v-" + i, i % 2 == 0 ? "met" : "not-met"))
                                    .statusCode())
                            .isEqualTo(200);
                    settled.add(ENGINE.decide(HERON.facts().with(given(i)), DAY).toJson());
                }
                ended.set(true);
                return true;
            };
            assertThat(threads.submit(writer).get()).isTrue();
            for (Future<Set<String>> reader : readers) {
                assertThat(reader.get()).isNotEmpty().isSubsetOf(settled);
            }
        } finally {
            ended.set(true);
            threads.shutdown();
        }
        assertThat(outcome()).isEqualTo("HOLD");
    }

    private static Fact[] given(int last) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            byte[] body = verdict("v-" + i, i % 2 == 0 ? "met" : "not-met").getBytes(StandardCharsets.UTF_8);
            facts.addAll(PACK.cases("test", body).get(0).facts().facts());
        }
        return facts.toArray(Fact[]::new);
    }

    private Set<String> seen(AtomicBoolean ended) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        while (!ended.get()) {
            HttpResponse<String> response = caller.get("/decision");
            assertThat(response.statusCode()).isEqualTo(200);
            seen.add(response.body());
        }
        return seen;
    }
}
