package dev.rsp.examples.api;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What an example program prints. */
public final class Printed {

    private static final Map<List<String>, String> KNOWN = new ConcurrentHashMap<>();

    private Printed() {}

    /**
     * Runs the main method of a program, once for each list of arguments.
     *
     * @param program the simple name of its class
     * @param arguments its arguments
     * @return what it wrote to standard output
     * @throws RuntimeException whatever it threw
     */
    public static String by(String program, String... arguments) {
        List<String> key =
                Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
        return KNOWN.computeIfAbsent(key, first -> run(program, arguments));
    }

    private static String run(String program, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            Method main = Class.forName("dev.rsp.examples.api." + program).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(program, e);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
