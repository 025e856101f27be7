package dev.rsp.drools.testing.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What JUnit said of the tests of a class. */
final class Run implements TestExecutionListener {

    private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();
    private final Map<String, TestSource> sources = new ConcurrentHashMap<>();

    private Run() {}

    /** Runs classes one test after the other. */
    static Run of(Class<?> test) {
        return of(test, Map.of());
    }

    /** Runs a class with settings of JUnit. */
    static Run of(Class<?> test, Map<String, String> settings) {
        Run run = new Run();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .configurationParameters(settings)
                                .build(),
                        run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            results.put(test.getDisplayName(), result);
            test.getSource().ifPresent(source -> sources.put(test.getDisplayName(), source));
        }
    }

    /** The tests that passed, by name. */
    List<String> passed() {
        return new TreeMap<>(results)
                .entrySet().stream()
                        .filter(each -> each.getValue().getThrowable().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** What each test that failed said, by name. */
    Map<String, String> failed() {
        Map<String, String> failed = new TreeMap<>();
        results.forEach((name, result) -> Optional.of(result)
                .flatMap(TestExecutionResult::getThrowable)
                .ifPresent(each -> failed.put(name, String.valueOf(each.getMessage()))));
        return failed;
    }

    TestSource source(String name) {
        return sources.get(name);
    }
}
