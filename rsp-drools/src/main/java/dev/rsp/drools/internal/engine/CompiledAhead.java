package dev.rsp.drools.internal.engine;

import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The classes that the packs of this library were compiled to when it was built.
 *
 * <p>For each pack there is an archive, and an index that says of what text, types and version of Drools it is. The
 * classes are used only where the whole index is what it would be if they were made now, the digest of the archive
 * included; otherwise the pack, which was read and checked, is compiled.
 */
public final class CompiledAhead implements ClassSource {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rsp.drools.RulePacks");
    private static final String FOLDER = "rsp/compiled/";
    private static final String INDEX = "/index.txt";
    private static final String CLASSES = "/classes.zip";

    private final String digest;
    private final Source source;
    private final ClassSource otherwise;

    /** Files by their path from the root of the library. */
    @FunctionalInterface
    interface Source {

        /**
         * Reads a file.
         *
         * @throws IOException when it is not there or cannot be read
         */
        byte[] read(String path) throws IOException;
    }

    CompiledAhead(EffectivePack pack, Source source, ClassSource otherwise) {
        this.digest = pack.digest();
        this.source = source;
        this.otherwise = otherwise;
    }

    /** The classes of a pack in this library's own jar. */
    static CompiledAhead ofLibrary(EffectivePack pack) {
        return new CompiledAhead(pack, LibraryFiles::read, ClassCache.SHARED);
    }

    /**
     * Whether the build of this library loaded a pack of this same content, with this version of Drools. Then every rules
     * file of it was read by Drools' parser too, byte for byte.
     *
     * @param id the pack
     * @param digest of its effective content
     */
    public static boolean isOfLibrary(PackId id, String digest) {
        return isOf(LibraryFiles::read, id, digest);
    }

    static boolean isOf(Source source, PackId id, String digest) {
        try {
            byte[] index = source.read(folder(id.toString()) + INDEX);
            return Index.isOf(new String(index, StandardCharsets.UTF_8), id.toString(), digest);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Compiles a pack into a directory of classes, unless that has been done.
     *
     * @param pack the pack, checked
     * @param root the directory, which becomes the root of a jar
     * @throws IOException when it cannot be written
     */
    public static void write(EffectivePack pack, Path root) throws IOException {
        RuleSet set = RuleSet.of(pack);
        String text = Lowering.text(Lowering.lower(set));
        CompiledAhead there = new CompiledAhead(
                pack, path -> Files.readAllBytes(root.resolve(path)), (same, rules, loader) -> compile(same, rules));
        if (there.find(set, text) == null) {
            Files.createDirectories(root.resolve(folder(set.name())));
            byte[] archive = compile(set, text).toBytes();
            Files.write(root.resolve(folder(set.name()) + CLASSES), archive);
            Files.writeString(
                    root.resolve(folder(set.name()) + INDEX),
                    there.index(set, text, archive).toString());
        }
    }

    private static RuleClasses compile(RuleSet set, String text) {
        return RuleCompiler.compile(text, new PackClassLoader(set.types()));
    }

    @Override
    public RuleClasses classes(RuleSet set, String text, ClassLoader loader) {
        RuleClasses ready = find(set, text);
        return ready == null ? otherwise.classes(set, text, loader) : ready;
    }

    private @Nullable RuleClasses find(RuleSet set, String text) {
        try {
            byte[] archive = source.read(folder(set.name()) + CLASSES);
            String found = new String(source.read(folder(set.name()) + INDEX), StandardCharsets.UTF_8);
            String differs = index(set, text, archive).difference(found);
            if (differs.isEmpty()) {
                LOG.info("{} was compiled ahead", set.name());
                return RuleClasses.of(archive);
            }
            LOG.atLevel(differs.equals("classes") ? Level.WARN : Level.INFO)
                    .log("{} was compiled ahead, but its index differs ({})", set.name(), differs);
        } catch (IOException e) {
            LOG.info("{} was not compiled ahead", set.name());
        }
        return null;
    }

    private Index index(RuleSet set, String text, byte[] archive) {
        return new Index(set.name(), digest, Sha256.of(text), Shape.of(set.types()), Sha256.of(archive));
    }

    private static String folder(String pack) {
        return FOLDER + pack.replace('@', '/');
    }
}
