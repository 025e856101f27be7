package dev.rsp.drools.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.rsp.drools.OwnTypes;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackId;
import dev.rsp.drools.internal.rule.TypeCatalog;
import dev.rsp.drools.packs.Bundled;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** When the classes that the build made are used, and when not. */
class CompiledAheadTest {

    private static final String ID = "anthropic-rsp@2.2";
    private static final String FOLDER = "rsp/compiled/anthropic-rsp/2.2/";
    private static final String INDEX = FOLDER + "index.txt";
    private static final String CLASSES = FOLDER + "classes.zip";

    private static final EffectivePack PACK = load(ID);
    private static final RuleSet SET = RuleSet.of(PACK);
    private static final String TEXT = Lowering.text(Lowering.lower(SET));
    private static final RuleClasses COMPILED_NOW = ClassCacheTest.classes();

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.rsp.drools.RulePacks");

    private final Map<String, byte[]> files = new TreeMap<>();

    @BeforeAll
    static void hundredsOfWarningsAreNotWritten() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void othersAreWritten() {
        LOG.setLevel(null);
    }

    CompiledAheadTest() throws IOException {
        for (String path : List.of(INDEX, CLASSES)) {
            files.put(path, LibraryFiles.read(path));
        }
    }

    private static EffectivePack load(String id) {
        return Bundled.interpreted(Bundled.ROOT, id).pack();
    }

    private byte[] read(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileNotFoundException(path);
        }
        return bytes;
    }

    private boolean isUsed(EffectivePack pack, RuleSet set, String text) {
        CompiledAhead ahead = new CompiledAhead(pack, this::read, (same, rules, loader) -> COMPILED_NOW);
        return ahead.classes(set, text, new PackClassLoader(set.types())) != COMPILED_NOW;
    }

    private boolean isUsed() {
        return isUsed(PACK, SET, TEXT);
    }

    private void change(String path, UnaryOperator<String> change) {
        String text = new String(files.get(path), StandardCharsets.ISO_8859_1);
        assertThat(change.apply(text)).isNotEqualTo(text);
        files.put(path, change.apply(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic-rsp@2.0", "anthropic-rsp@2.1", "anthropic-rsp@2.2"})
    void everyBundledPackHasItsClasses(String id) {
        EffectivePack pack = load(id);
        RuleSet set = RuleSet.of(pack);
        CompiledAhead ahead = new CompiledAhead(pack, LibraryFiles::read, (same, text, loader) -> {
            throw new AssertionError("compiled");
        });
        assertThat(Compiled.of(set, ahead).rules()).hasSameSizeAs(pack.rules());
    }

    @Test
    void untouchedFilesAreUsed() {
        assertThat(isUsed()).isTrue();
    }

    @Test
    void anArchiveWithOneOtherByteIsNotUsed() {
        byte[] archive = files.get(CLASSES);
        long seed = 7;
        System.out.println("CompiledAheadTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            byte[] tampered = archive.clone();
            int at = random.nextInt(tampered.length);
            tampered[at] ^= (byte) (1 << random.nextInt(8));
            files.put(CLASSES, tampered);
            assertThat(isUsed()).as("byte %d", at).isFalse();
        }
    }

    @Test
    void anArchiveThatIsCutOffIsNotUsed() {
        change(CLASSES, text -> text.substring(0, text.length() - 1));
        assertThat(isUsed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {INDEX, CLASSES})
    void oneFileAloneIsNotUsed(String absent) {
        files.remove(absent);
        assertThat(isUsed()).isFalse();
    }

    @Test
    void anIndexWithAnotherCharacterIsNotUsed() {
        byte[] index = files.get(INDEX);
        for (int i = 0; i < index.length; i += 5) {
            byte[] tampered = index.clone();
            tampered[i] ^= 1;
            files.put(INDEX, tampered);
            assertThat(isUsed()).as("byte %d", i).isFalse();
        }
    }

    @Test
    void anIndexWithALineMoreOrLessIsNotUsed() {
        List<String> lines =
                new String(files.get(INDEX), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            files.put(INDEX, (String.join("\n", fewer) + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(isUsed()).as(lines.get(i)).isFalse();
        }
        files.put(INDEX, (String.join("\n", lines) + "\n\n").getBytes(StandardCharsets.UTF_8));
        assertThat(isUsed()).isFalse();
    }

    /** Whoever changes an archive and gives it a new index has changed the library; classes of another pack are no such. */
    @Test
    void theFilesOfAnotherVersionAreNotUsed() throws IOException {
        files.put(INDEX, LibraryFiles.read("rsp/compiled/anthropic-rsp/2.1/index.txt"));
        files.put(CLASSES, LibraryFiles.read("rsp/compiled/anthropic-rsp/2.1/classes.zip"));
        assertThat(isUsed()).isFalse();
        change(INDEX, text -> text.replace("pack anthropic-rsp@2.1", "pack " + ID));
        assertThat(isUsed()).isFalse();
    }

    @Test
    void aPackWhoseRulesAreAnyOtherTextIsCompiled() {
        assertThat(isUsed(PACK, SET, TEXT + " ")).isFalse();
        assertThat(isUsed(PACK, SET, TEXT.replaceFirst("\"r0\"", "\"r1\""))).isFalse();
    }

    @Test
    void aPackWithAnotherDigestIsCompiled() {
        EffectivePack other = new EffectivePack(
                PACK.identity(),
                PACK.vocabulary(),
                PACK.clauses(),
                PACK.parameters(),
                PACK.folders(),
                PACK.types(),
                PACK.strata(),
                PACK.digest().replace("sha256:", "sha256:0"),
                PACK.parts(),
                PACK.sharedCases());
        assertThat(isUsed(other, SET, TEXT)).isFalse();
    }

    @Test
    void aPackOverOtherTypesIsCompiled() {
        TypeCatalog own = TypeCatalog.standard().with(List.of(OwnTypes.NightlyCanary.class));
        RuleSet set = new RuleSet(SET.name(), own, SET.strata(), SET.constants());
        assertThat(isUsed(PACK, set, TEXT)).isFalse();
    }

    private boolean isKnown(String id, String digest) {
        return CompiledAhead.isOf(this::read, PackId.parse(id), digest);
    }

    @Test
    void onlyTheSameContentWasReadByTheBuild() throws IOException {
        assertThat(isKnown(ID, PACK.digest())).isTrue();
        assertThat(CompiledAhead.isOfLibrary(PackId.parse(ID), PACK.digest())).isTrue();
        assertThat(isKnown(ID, PACK.digest().replace("sha256:", "sha256:0"))).isFalse();
        assertThat(isKnown(ID, "")).isFalse();
        assertThat(isKnown("anthropic-rsp@2.1", PACK.digest())).isFalse();
        assertThat(CompiledAhead.isOfLibrary(PackId.parse("anthropic-rsp@2.1"), PACK.digest()))
                .isFalse();
        assertThat(CompiledAhead.isOfLibrary(PackId.parse("lab-policy@1.0"), PACK.digest()))
                .isFalse();
        files.put(INDEX, LibraryFiles.read("rsp/compiled/anthropic-rsp/2.1/index.txt"));
        assertThat(isKnown(ID, PACK.digest())).isFalse();
    }

    @Test
    void anIndexOfAnotherVersionOfDroolsOrWithoutItsFirstLinesKnowsNothing() {
        change(INDEX, text -> text.replaceFirst("(?m)^drools .*$", "drools 1.0.0"));
        assertThat(isKnown(ID, PACK.digest())).isFalse();
        files.put(INDEX, ("digest " + PACK.digest() + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(isKnown(ID, PACK.digest())).isFalse();
        files.remove(INDEX);
        assertThat(isKnown(ID, PACK.digest())).isFalse();
    }

    @Test
    void theIndexNamesTheVersionOfDrools() {
        assertThat(new String(files.get(INDEX), StandardCharsets.UTF_8))
                .containsPattern("\ndrools \\d+\\.\\d+\\.\\d+\n");
    }
}
