package dev.rsp.examples.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application, started from its executable jar, where the library and its packs lie in a jar within the jar. */
class GateApplicationTest {

    private static final Path CASES = Path.of("../src/main/resources/dev/rsp/examples/opus-4");
    private static final String AHEAD = ": anthropic-rsp@2.2 was compiled ahead";
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** What the application logs of compiling. */
    private static final BlockingQueue<String> COMPILING = new LinkedBlockingQueue<>();

    private static Process process;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-jar", System.getProperty("jar"), "--server.port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader();
        StringBuilder log = new StringBuilder();
        for (String line = out.readLine(); line != null && address == null; line = out.readLine()) {
            log.append(line).append('\n');
            note(line);
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                address = URI.create("http://127.0.0.1:" + port.group(1) + "/");
            }
        }
        assertNotNull(address, log::toString);
        Thread rest = new Thread(() -> drain(out));
        rest.setDaemon(true);
        rest.start();
    }

    private static void drain(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line);
            }
        } catch (IOException e) {
            // the process has ended
        }
    }

    private static void note(String line) {
        if (line.contains("compil")) {
            COMPILING.add(line);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    }

    private static HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("gate?day=2025-05-22"))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void aLaunchThatIsHeldIsAConflict() throws Exception {
        HttpResponse<String> held = post(BodyPublishers.ofFile(CASES.resolve("before-activation.yaml")));
        assertEquals(409, held.statusCode(), held.body());
        assertTrue(held.body().contains("\"HOLD\""), held.body());
    }

    /** The classes of rules lie in the jar within the jar, and Drools' own version is found there too. */
    @Test
    void theFirstDecisionWaitsForNoCompiler() throws Exception {
        post(BodyPublishers.ofFile(CASES.resolve("before-activation.yaml")));
        String first = COMPILING.poll(1, TimeUnit.MINUTES);
        assertNotNull(first, "nothing is logged of compiling");
        assertTrue(first.endsWith(AHEAD), first);
        assertEquals(0, COMPILING.size(), COMPILING::toString);
    }

    @Test
    void aLaunchThatMayProceedIsASuccess() throws Exception {
        HttpResponse<String> open = post(BodyPublishers.ofFile(CASES.resolve("after-activation.yaml")));
        assertEquals(200, open.statusCode(), open.body());
        assertTrue(open.body().contains("\"PROCEED\""), open.body());
    }

    @Test
    void factsThatCannotBeReadAreRefused() throws Exception {
        assertEquals(400, post(BodyPublishers.ofString("name: x")).statusCode());
        assertEquals(400, post(BodyPublishers.ofString("{")).statusCode());
    }
}
