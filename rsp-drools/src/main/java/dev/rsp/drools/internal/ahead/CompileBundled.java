package dev.rsp.drools.internal.ahead;

import dev.rsp.drools.internal.engine.CompiledAhead;
import dev.rsp.drools.internal.load.PackLimits;
import dev.rsp.drools.internal.load.PackLoader;
import dev.rsp.drools.internal.load.PackStore;
import dev.rsp.drools.internal.load.PackTree;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Compiles the bundled packs. The build runs it once the classes are there, in a JVM of its own: the same bytes come out
 * only with {@code -Ddrools.parallelRulesBuildThreshold=-1}.
 */
public final class CompileBundled {

    private static final String PACKS = "rsp/packs";

    private CompileBundled() {}

    /**
     * Compiles what has changed.
     *
     * @param arguments the directory of classes, with the packs in it; then a file that keeps what the class path looked
     *     like, so that nothing is done while it looks the same
     * @throws IOException when something cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path seen = Path.of(arguments[1]);
        if (!Files.exists(seen) || !Files.readString(seen).equals(look())) {
            compile(classes);
            Files.writeString(seen, look());
        }
    }

    private static void compile(Path root) throws IOException {
        PackStore store = new PackStore(PackTree.ofDirectory(root.resolve(PACKS), PackLimits.STANDARD), null);
        PackLoader loader = new PackLoader(store, TypeCatalog.standard());
        for (PackId id : store.policies()) {
            CompiledAhead.write(loader.load(id), root);
        }
    }

    /** Each file of the class path, those below directories included, with its size and the time of its last change. */
    private static String look() throws IOException {
        StringBuilder look = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    look.append(file).append(' ').append(Files.size(file)).append(' ');
                    look.append(Files.getLastModifiedTime(file)).append('\n');
                }
            }
        }
        return look.toString();
    }
}
