package dev.rsp.drools.internal.dialect;

import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.fact.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as it is, on rules that nobody checked. */
final class RawDrools {

    private static final AtomicInteger BUILDS = new AtomicInteger();
    private static final Pattern IMPORTED = Pattern.compile("import [\\w.]+\\.(\\w+);");
    private static final int MAX_FIRINGS = 2000;

    private final KieServices services = KieServices.get();
    private final ClassLoader loader = new CanaryLoader();
    private final Map<Stage, Set<String>> heard = new EnumMap<>(Stage.class);
    private final List<Object> objects = new ArrayList<>();
    private Stage stage = Stage.REFUSED;
    private String failure = "";
    private long rules;

    /** How far the rules came. */
    enum Stage {
        REFUSED,
        BUILT,
        CREATED,
        FIRED,
        ENDLESS
    }

    private RawDrools() {}

    /** Compiles rules under a header with everything they need, and fires them on facts. */
    static RawDrools run(String rules, Collection<?> facts) {
        return run(rules, facts, () -> {});
    }

    /** Compiles and fires; says when it begins to fire. */
    static RawDrools run(String rules, Collection<?> facts, Runnable firing) {
        RawDrools drools = new RawDrools();
        ReleaseId id = drools.services.newReleaseId("rsp.raw", "pack", "1.0." + BUILDS.incrementAndGet());
        try {
            drools.run(id, header(rules) + rules, facts, firing);
        } catch (Exception | StackOverflowError e) {
            drools.failure = e.toString();
        } finally {
            drools.services.getRepository().removeKieModule(id);
        }
        return drools;
    }

    private void run(ReleaseId id, String text, Collection<?> facts, Runnable firing)
            throws ReflectiveOperationException {
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/rsp/raw/rules.drl", text);
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            failure = builder.getResults().getMessages().toString();
            return;
        }
        reach(Stage.BUILT);
        KieBase base = services.newKieContainer(id, loader).newKieBase(null);
        rules = base.getKiePackages().stream()
                .mapToLong(each -> each.getRules().size())
                .sum();
        reach(Stage.CREATED);
        firing.run();
        fire(base, facts);
    }

    private void fire(KieBase base, Collection<?> facts) throws ReflectiveOperationException {
        KieSession session = base.newKieSession();
        try {
            if (base.getKiePackages().stream()
                    .anyMatch(each -> !each.getGlobalVariables().isEmpty())) {
                Class<?> canary = loader.loadClass(Canary.class.getName());
                session.setGlobal("canary", canary.getConstructor().newInstance());
            }
            facts.forEach(session::insert);
            reach(session.fireAllRules(MAX_FIRINGS) < MAX_FIRINGS ? Stage.FIRED : Stage.ENDLESS);
            objects.addAll(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private void reach(Stage next) {
        stage = next;
        heard.put(next, CanaryLog.heard());
    }

    Stage stage() {
        return stage;
    }

    /** What was thrown or said; empty for nothing. */
    String failure() {
        return failure;
    }

    /** How many rules the base held. */
    long rules() {
        return rules;
    }

    /** What the session held in the end. */
    List<Object> objects() {
        return objects;
    }

    /** The canaries heard up to the end of a stage. */
    Set<String> heard(Stage end) {
        return heard.getOrDefault(end, Set.of());
    }

    /** Package and imports; a name that the rules import themselves is left to them. */
    private static String header(String rules) {
        SortedSet<String> imports = new TreeSet<>();
        imports.add(Canary.class.getName());
        imports.add(CanaryField.class.getName());
        TypeCatalog.standard().all().forEach(type -> {
            imports.add(type.schema().type().getName());
            type.schema().components().stream()
                    .map(component -> component.elementType())
                    .filter(each -> each.isEnum() || Id.class.isAssignableFrom(each))
                    .forEach(each -> imports.add(each.getName()));
        });
        IMPORTED.matcher(rules).results().forEach(own -> imports.removeIf(each -> each.endsWith("." + own.group(1))));
        StringBuilder header = new StringBuilder("package rsp.raw;\n");
        imports.forEach(each -> header.append("import ").append(each).append(";\n"));
        return header.append('\n').toString();
    }
}
