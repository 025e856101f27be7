package dev.rsp.drools.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rsp.drools.OwnTypes;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is compiled once in a process, counted. */
class ClassCacheTest {

    private static final TypeCatalog TYPES = TypeCatalog.standard();

    private final List<String> compiled = Collections.synchronizedList(new ArrayList<>());
    private final ClassCache cache = new ClassCache(this::compile);

    private RuleClasses compile(String text, ClassLoader loader) {
        compiled.add(text);
        if (text.isEmpty()) {
            throw new IllegalStateException("no rule");
        }
        return classes();
    }

    static RuleClasses classes() {
        return new RuleClasses(Map.of("org.drools.project.model.ProjectModel_none", new byte[] {1}));
    }

    private RuleClasses load(String text) {
        return load(text, TYPES);
    }

    private RuleClasses load(String text, TypeCatalog types) {
        RuleSet set = new RuleSet("test", types, List.of(), List.of());
        return cache.classes(set, text, new PackClassLoader(types));
    }

    @Test
    void theSameTextIsCompiledOnce() {
        RuleClasses first = load("a");

        assertThat(load("a")).isSameAs(first);
        assertThat(load("a ")).isNotSameAs(first);
        assertThat(compiled).containsExactly("a", "a ");
    }

    @Test
    void theSameTextOverOtherTypesIsCompiledAgain() {
        load("a");
        load("a", TYPES.with(List.of(OwnTypes.NightlyCanary.class)));

        assertThat(compiled).containsExactly("a", "a");
    }

    @Test
    void whatDoesNotCompileIsNotKept() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> load("")).hasMessage("no rule");
        }
        assertThat(compiled).hasSize(2);
    }

    @Test
    void onlyTheLastSixteenAreKept() {
        for (int i = 0; i < 17; i++) {
            load("first");
            load("text " + i);
        }
        load("text 16");
        assertThat(compiled).hasSize(18);
        load("text 0");
        assertThat(compiled).hasSize(19);
    }

    @Test
    void callersAtOnceCompileOnce() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            threads.invokeAll(Collections.nCopies(8, () -> load("a")));
        } finally {
            threads.shutdown();
        }
        assertThat(compiled).containsExactly("a");
    }

    @Test
    void aPackThatIsLoadedAgainIsNotCompiledAgain() {
        ClassCache real = new ClassCache((text, loader) -> {
            compiled.add(text);
            return RuleCompiler.compile(text, loader);
        });
        RuleSet set = new RuleSet("test", TYPES, List.of(List.of(RuleText.rule("1 Test", """
                ComputeRatio( $model : model )
                => Requirement( $model, "x" )
                """))), List.of());

        Compiled first = Compiled.of(set, real);
        Compiled second = Compiled.of(set, real);

        assertThat(compiled).hasSize(1);
        assertThat(second.loader()).isNotSameAs(first.loader());
        assertThat(second.rules()).hasSameSizeAs(first.rules());
    }
}
