package dev.rsp.drools.host;

import dev.rsp.fact.Fact;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Classes of an application that the library's class loader does not see, as a server has them. */
final class Application {

    private static final String CANARY = """
            package lab.application;

            import dev.rsp.fact.*;
            import dev.rsp.model.ModelId;
            import java.time.LocalDate;

            @FactType(key = "id", by = "result", favourable = "green", adverse = "red")
            public record NightlyCanary(FactId id, ModelId model, CanaryResult result, LocalDate on) implements Fact {}
            """;

    private static final String RESULT = "package lab.application; public enum CanaryResult { GREEN, RED }";

    private Application() {}

    /** Compiles the application's fact type. */
    static void writeTo(Path root) throws IOException, URISyntaxException {
        Path canary = Files.writeString(root.resolve("NightlyCanary.java"), CANARY);
        Path result = Files.writeString(root.resolve("CanaryResult.java"), RESULT);
        URI library =
                Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        Path.of(library).toString(),
                        "-d",
                        root.resolve("application").toString(),
                        canary.toString(),
                        result.toString());
        if (code != 0) {
            throw new IllegalStateException("The application must compile, but did not.");
        }
    }

    /** The fact type, from a class loader of its own each time. */
    static Class<? extends Fact> canary(Path root) throws ReflectiveOperationException, IOException {
        URL[] classes = {root.resolve("application").toUri().toURL()};
        ClassLoader loader = new URLClassLoader("application", classes, Fact.class.getClassLoader());
        return loader.loadClass("lab.application.NightlyCanary").asSubclass(Fact.class);
    }
}
