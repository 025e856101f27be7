package dev.rsp.drools.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verifier needs no test framework. */
class WithoutJUnitTest {

    @Test
    void theVerifierRunsWhereThereIsNoJUnit() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(withoutJUnit(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
                    .isInstanceOf(ClassNotFoundException.class);

            Class<?> verifying = loader.loadClass(Verifying.class.getName());
            Method verifies = verifying.getDeclaredMethod("verifies");
            verifies.setAccessible(true);

            assertThat(verifying.getClassLoader()).isSameAs(loader);
            assertThat((String) verifies.invoke(null))
                    .startsWith("The clause (3) of (lab-policy@1.0) must conclude nothing");
        }
    }

    private static URL[] withoutJUnit() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("junit") && !entry.contains("opentest4j") && !entry.contains("assertj")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Loaded anew without JUnit. */
    static final class Verifying {

        private Verifying() {}

        static String verifies() {
            CaseAssertion grown = PolicyVerifier.of(Lab.PACK)
                    .clause("3")
                    .given(Lab.grown("4"))
                    .asOf("2025-07-01");
            grown.concludesExactly(Lab.ASSESS);
            try {
                grown.concludesNothing();
            } catch (AssertionError expected) {
                return String.valueOf(expected.getMessage());
            }
            return "passed";
        }
    }
}
