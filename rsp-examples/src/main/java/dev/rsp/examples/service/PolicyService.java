package dev.rsp.examples.service;

import com.sun.net.httpserver.HttpServer;
import dev.rsp.decision.PolicySession;
import dev.rsp.drools.CaseInfo;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A gate as a service: one case under one policy version, led on by requests. It listens on this machine only and knows no
 * users; whoever can reach it can give facts, so put it behind what checks that.
 */
public final class PolicyService implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int BACKLOG = 50;

    private final LiveCase live;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private PolicyService(int port, RulePack pack, PolicySession session) throws IOException {
        this.live = new LiveCase(pack, session);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        List.of(
                        new Endpoint("/facts", Set.of("PUT", "POST"), live::facts),
                        new Endpoint("/day", Set.of("POST"), live::day),
                        new Endpoint("/gate", Set.of("GET"), live::gate),
                        new Endpoint("/decision", Set.of("GET"), live::decision),
                        new Endpoint("/missing", Set.of("GET"), live::missing),
                        new Endpoint("/changes", Set.of("GET"), live::changes),
                        new Endpoint("/recover", Set.of("POST"), live::recover))
                .forEach(each -> server.createContext(each.path(), each));
        server.createContext("/", new Endpoint("", Set.of(), live::decision));
        server.setExecutor(threads);
    }

    /**
     * Starts a service.
     *
     * @param port where it listens; 0 for any free port
     * @param pack what facts are read with
     * @param session the session, closed with the service
     * @return the service, which answers already
     * @throws IOException if the port is taken
     */
    public static PolicyService start(int port, RulePack pack, PolicySession session) throws IOException {
        PolicyService service = new PolicyService(port, pack, session);
        service.server.start();
        return service;
    }

    /**
     * Where it listens.
     *
     * @return the address, with the port
     */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        live.close();
    }

    /**
     * Serves one case until the process ends.
     *
     * @param arguments the port, the policy with its version, the file of the case, which has a day, and perhaps a
     *     directory of packs
     * @throws IOException if the port is taken
     */
    @SuppressWarnings("resource") // closed when the process ends
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || arguments.length > 4) {
            System.err.println("Usage: PolicyService PORT POLICY@VERSION CASE.yaml [PACKS]");
            System.exit(64);
        }
        RulePacks packs = arguments.length == 4 ? RulePacks.from(Path.of(arguments[3])) : RulePacks.bundled();
        RulePack pack = packs.pack(arguments[1]);
        CaseInfo first = pack.cases(Path.of(arguments[2])).get(0);
        PolicySession session =
                pack.engine().open(first.facts(), Objects.requireNonNull(first.asOf(), "The case must say as-of."));
        PolicyService service = start(Integer.parseInt(arguments[0]), pack, session);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "rsp-service-close"));
        System.out.println(service.address());
    }
}
