package dev.rsp.drools.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where class loaders are not what a program's are; the fact type is always of another one than the library. */
class ClassLoadersTest {

    @TempDir
    private static Path root;

    private static String expected;

    @BeforeAll
    static void write() throws Exception {
        CanaryPack.writeTo(root);
        Application.writeTo(root);
        expected = new Work().apply(root);
        assertThat(expected).startsWith("{\"asOf\"").contains("\"nightly-canary\"", "\"HOLD\"");
    }

    /** A context class loader that does not see the library. */
    private enum Foreign {
        NONE,
        PLATFORM,
        UNRELATED;

        ClassLoader loader() {
            return switch (this) {
                case NONE -> null;
                case PLATFORM -> ClassLoader.getPlatformClassLoader();
                case UNRELATED -> new URLClassLoader(new URL[0], null);
            };
        }
    }

    /** A thread to work on. */
    private enum Place {
        CALLER {
            @Override
            String run(Callable<String> work) throws Exception {
                return work.call();
            }
        },
        NEW_THREAD {
            @Override
            String run(Callable<String> work) throws Exception {
                FutureTask<String> task = new FutureTask<>(work);
                new Thread(task).start();
                return task.get();
            }
        },
        FORK_JOIN_POOL {
            @Override
            String run(Callable<String> work) throws Exception {
                ForkJoinPool pool = new ForkJoinPool(2);
                try {
                    return pool.submit(work).get();
                } finally {
                    pool.shutdownNow();
                }
            }
        };

        abstract String run(Callable<String> work) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void aForeignContextClassLoaderMakesNoDifferenceOnAnyThread(Foreign foreign) {
        assertThat(Place.values())
                .allSatisfy(place -> assertThat(place.run(() -> under(foreign.loader(), new Work())))
                        .isEqualTo(expected));
    }

    private static String under(ClassLoader context, Function<Path, String> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            String answer = work.apply(root);
            assertThat(thread.getContextClassLoader()).isSameAs(context);
            return answer;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is set up at the first use is set up under a context that does not see the library. */
    @Test
    void twoCopiesOfTheLibraryWorkSideBySideFromTheirFirstUseOn() throws Exception {
        try (HostLoader one = HostLoader.open();
                HostLoader other = HostLoader.open()) {
            Function<Path, String> first = one.work();
            Function<Path, String> second = other.work();
            assertThat(List.of(first.getClass(), second.getClass(), Work.class)).doesNotHaveDuplicates();
            FutureTask<String> beside = new FutureTask<>(() -> under(Foreign.UNRELATED.loader(), first));
            new Thread(beside).start();
            assertThat(under(Foreign.NONE.loader(), second)).isEqualTo(expected);
            assertThat(beside.get()).isEqualTo(expected);
            assertThat(under(other, first)).as("the context of another copy").isEqualTo(expected);
            assertThat(under(one, second)).as("the context of another copy").isEqualTo(expected);
        }
    }
}
