package dev.rsp.drools;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.decide.Rechecking;
import dev.rsp.drools.internal.engine.CompiledAhead;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.load.Timeline;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.internal.yaml.Nearest;
import dev.rsp.policy.PolicyId;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.jar.JarFile;

/**
 * Rule packs by policy and version: those bundled with the library, or an own set of files. Packs are loaded when they are
 * first asked for; safe for all threads.
 *
 * <pre>{@code
 * Decision decision = RulePacks.bundled().policy("anthropic-rsp").decide(facts, asOf);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RulePacks {

    private static final String BUNDLED = PackHome.RESOURCES;
    private static final PackHome IN_A_JAR = new PackHome(null);

    private final PackStore store;
    private final PackHome home;
    private final PackOptions options;
    private final TypeCatalog types;
    private final PackLoader loader;
    private final List<PackId> ids;
    private final Map<PackId, RulePack> loaded = new ConcurrentHashMap<>();
    private final ReentrantLock loading = new ReentrantLock();

    private RulePacks(PackStore store, PackHome home, PackOptions options) {
        this.store = store;
        this.home = home;
        this.options = options;
        this.types = TypeCatalog.standard().with(options.facts()).summing(options.summaries());
        this.loader = store == Bundled.STORE
                ? new PackLoader(store, types, CompiledAhead::isOfLibrary)
                : new PackLoader(store, types);
        this.ids = List.copyOf(store.policies());
    }

    /**
     * The packs of this library.
     *
     * @return the packs, each read when it is first asked for
     */
    public static RulePacks bundled() {
        return Bundled.PACKS;
    }

    /**
     * The packs of this library, with options of one's own.
     *
     * @param options listeners and the like
     * @return the packs, each read when it is first asked for
     */
    public static RulePacks bundled(PackOptions options) {
        return new RulePacks(Bundled.STORE, IN_A_JAR, options);
    }

    /**
     * The packs below a directory, which holds a folder for each policy with a folder for each version.
     *
     * @param directory the root of the packs
     * @return the packs; what they stand on may also be bundled
     * @throws PackException if the directory cannot be read as packs
     */
    public static RulePacks from(Path directory) {
        return from(directory, PackOptions.defaults());
    }

    /**
     * The packs below a directory.
     *
     * @param directory the root of the packs
     * @param options own types and the like
     * @return the packs; what they stand on may also be bundled
     * @throws PackException if the directory cannot be read as packs
     */
    public static RulePacks from(Path directory, PackOptions options) {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(options, "options");
        PackTree tree = PackTree.ofDirectory(directory, options.limits());
        return new RulePacks(new PackStore(tree, Bundled.STORE), new PackHome(directory), options);
    }

    /**
     * The packs in a jar, below {@code rsp/packs}.
     *
     * @param jar the jar
     * @return the packs; what they stand on may also be bundled
     * @throws PackException if the jar cannot be read as packs
     */
    public static RulePacks fromJar(Path jar) {
        return fromJar(jar, PackOptions.defaults());
    }

    /**
     * The packs in a jar, below {@code rsp/packs}.
     *
     * @param jar the jar
     * @param options own types and the like
     * @return the packs; what they stand on may also be bundled
     * @throws PackException if the jar cannot be read as packs
     */
    public static RulePacks fromJar(Path jar, PackOptions options) {
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(options, "options");
        PackTree tree = PackTree.ofJar(jar, BUNDLED, options.limits());
        return new RulePacks(new PackStore(tree, Bundled.STORE), IN_A_JAR, options);
    }

    /**
     * A policy.
     *
     * @param id its id
     * @return the policy with all its versions, each loaded when a day chooses it
     * @throws IllegalArgumentException if there is none, naming the nearest
     * @throws PackException if the policy.yaml of a version has a problem, or the versions leave a day out or share one
     */
    public Policy policy(String id) {
        Objects.requireNonNull(id, "id");
        List<PackId> versions =
                ids.stream().filter(each -> each.policy().value().equals(id)).toList();
        if (versions.isEmpty()) {
            throw unknown("policy", id, policies().stream().map(PolicyId::value).toList());
        }
        return new Policy(PolicyId.of(id), Timeline.of(store, types, versions), this::load);
    }

    /**
     * A version of a policy.
     *
     * @param id policy and version, such as {@code anthropic-rsp@2.2}
     * @return the pack
     * @throws IllegalArgumentException if there is none, naming the nearest
     * @throws PackException if it has a problem
     */
    public RulePack pack(String id) {
        return load(find(id));
    }

    private PackId find(String id) {
        Objects.requireNonNull(id, "id");
        return ids.stream()
                .filter(each -> each.toString().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        unknown("pack", id, ids.stream().map(PackId::toString).toList()));
    }

    /**
     * What is wrong with a version of a policy.
     *
     * @param id policy and version, such as {@code anthropic-rsp@2.2}
     * @return every problem by file and line, those of its cases included; none when it loads and its cases can be run
     * @throws IllegalArgumentException if there is no such version, naming the nearest
     */
    public List<PackProblem> problems(String id) {
        return loader.problems(find(id));
    }

    /**
     * The policies.
     *
     * @return their ids, in order; evidence packs are none
     */
    public List<PolicyId> policies() {
        return ids.stream().map(PackId::policy).distinct().toList();
    }

    /**
     * The versions of all policies.
     *
     * @return policy and version of each, such as {@code anthropic-rsp@2.2}, in order, also of those that do not load
     */
    public List<String> ids() {
        return ids.stream().map(PackId::toString).toList();
    }

    /**
     * All packs.
     *
     * @return every version of every policy, in order
     * @throws PackException if one has a problem
     */
    public List<RulePack> all() {
        return ids.stream().map(this::load).toList();
    }

    /**
     * Makes a stored decision again from its own facts and compares the two.
     *
     * @param stored the stored decision
     * @return the decision made again, and where the two differ
     * @throws IllegalArgumentException if the pack is unknown or the stored facts cannot be read
     */
    public Recheck recheck(Decision stored) {
        Objects.requireNonNull(stored, "stored");
        RulePack pack = pack(stored.policy().id() + "@" + stored.policy().version());
        PolicyCase facts = Rechecking.facts(stored, types);
        PolicyEngine engine = stored.policy().hypothetical() ? pack.engine().asIf() : pack.engine();
        Decision again = engine.decide(facts, stored.asOf());
        return new Recheck(again, Rechecking.differences(stored, again));
    }

    /** Loads a pack once. A lock and no monitor, as that of a map would be, so that virtual threads are not pinned. */
    private RulePack load(PackId id) {
        RulePack known = loaded.get(id);
        if (known != null) {
            return known;
        }
        loading.lock();
        try {
            RulePack first = loaded.get(id);
            if (first == null) {
                EffectivePack pack = loader.load(id);
                first = new LoadedPack(pack, home.with(store.files(pack.parts())), options, evaluators(pack));
                loaded.put(id, first);
            }
            return first;
        } finally {
            loading.unlock();
        }
    }

    /** Only packs that come with this library are taken for those that were compiled with it. */
    private Evaluators evaluators(EffectivePack pack) {
        return store == Bundled.STORE
                ? Evaluators.ofBundled(pack, options.isChecked())
                : Evaluators.of(pack, options.isChecked());
    }

    private static IllegalArgumentException unknown(String what, String id, List<String> known) {
        return new IllegalArgumentException("The %s (%s) must be one of %s, but was not.\n  %s"
                .formatted(what, id, known, Nearest.cure(id, known, "Maybe the packs are in another directory.")));
    }

    /** The packs in the jar or directory of this class. */
    private static final class Bundled {

        private static final PackStore STORE = new PackStore(tree(), null);
        private static final RulePacks PACKS = new RulePacks(STORE, IN_A_JAR, PackOptions.defaults());

        private static PackTree tree() {
            try {
                URL home = RulePacks.class.getProtectionDomain().getCodeSource().getLocation();
                return home.getProtocol().equals("file") ? tree(Path.of(home.toURI())) : nested();
            } catch (URISyntaxException | IOException e) {
                throw new IllegalStateException("The library must lie in a directory or a jar, but did not.", e);
            }
        }

        private static PackTree tree(Path home) throws IOException {
            if (Files.isDirectory(home)) {
                return PackTree.ofDirectory(home.resolve(BUNDLED), PackLimits.STANDARD);
            }
            try (JarFile file = new JarFile(home.toFile())) {
                return PackTree.ofJarFile(file, BUNDLED);
            }
        }

        /** In a jar within a jar, as executable jars have them, that only the class loader of the host can open. */
        private static PackTree nested() throws IOException {
            URL self = Objects.requireNonNull(RulePacks.class.getResource("RulePacks.class"));
            URLConnection connection = self.openConnection();
            if (!(connection instanceof JarURLConnection jar)) {
                throw new IOException("The location (" + self + ") must be one in a jar.");
            }
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                return PackTree.ofJarFile(file, BUNDLED);
            }
        }
    }

    /** The policies and versions, for people. */
    @Override
    public String toString() {
        return new TreeMap<>(Map.of("packs", ids)).toString();
    }
}
