package dev.rsp.drools.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.drools.PackProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the strict reader takes, and what it refuses in which words. */
class YamlReaderTest {

    private static final String FILE = "lab/1.0/a.yaml";

    /** A text that is refused, and the words. */
    record Refused(String name, String text, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Refused> refused() {
        return List.of(
                new Refused("nothing", "", """
                        [yaml-empty] The file (lab/1.0/a.yaml) must hold a document, but was (empty).
                          at lab/1.0/a.yaml:1
                          Maybe it was not saved."""),
                new Refused("comments alone", "# nothing\n", """
                        [yaml-empty] The file (lab/1.0/a.yaml) must hold a document, but was (empty).
                          at lab/1.0/a.yaml:2
                          Maybe it was not saved."""),
                new Refused("a key twice", "a: 1\nb: 2\na: 3\n", """
                        [yaml-duplicate-key] The key (a) must stand once, but was (a second one after line 1).
                          at lab/1.0/a.yaml:3
                          Maybe one of them has another name."""),
                new Refused("a key twice, once in quotes", "a: 1\n\"a\": 3\n", """
                        [yaml-duplicate-key] The key (a) must stand once, but was (a second one after line 1).
                          at lab/1.0/a.yaml:2
                          Maybe one of them has another name."""),
                new Refused("a key twice in a row", "x: {a: 1, a: 2}\n", """
                        [yaml-duplicate-key] The key (a) must stand once, but was (a second one after line 1).
                          at lab/1.0/a.yaml:1
                          Maybe one of them has another name."""),
                new Refused("an anchor", "a: &x 1\n", """
                        [yaml-alias] The file (lab/1.0/a.yaml) must have no anchors, but was (&x).
                          at lab/1.0/a.yaml:1
                          Maybe write the value out where it is needed."""),
                new Refused("an anchor on a key", "&x a: 1\n", """
                        [yaml-alias] The file (lab/1.0/a.yaml) must have no anchors, but was (&x).
                          at lab/1.0/a.yaml:1
                          Maybe write the value out where it is needed."""),
                new Refused("an alias", "a: *x\n", """
                        [yaml-alias] The file (lab/1.0/a.yaml) must have no aliases, but was (*x).
                          at lab/1.0/a.yaml:1
                          Maybe write the value out where it is needed."""),
                new Refused("a tag", "a: !!str 1\n", """
                        [yaml-tag] The file (lab/1.0/a.yaml) must have no tags, but was (tag:yaml.org,2002:str).
                          at lab/1.0/a.yaml:1
                          Maybe remove it; types follow from the key."""),
                new Refused("a tag of a class", "a: !!java.net.URL [\"http://lab.example\"]\n", """
                        [yaml-tag] The file (lab/1.0/a.yaml) must have no tags, but was (tag:yaml.org,2002:java.net.URL).
                          at lab/1.0/a.yaml:1
                          Maybe remove it; types follow from the key."""),
                new Refused("a tag of its own", "a: !x {b: c}\n", """
                        [yaml-tag] The file (lab/1.0/a.yaml) must have no tags, but was (!x).
                          at lab/1.0/a.yaml:1
                          Maybe remove it; types follow from the key."""),
                new Refused("a merge key", "a: {b: 1}\nc:\n  <<: {b: 1}\n", """
                        [yaml-merge-key] The file (lab/1.0/a.yaml) must have no merge keys, but was (<<).
                          at lab/1.0/a.yaml:3
                          Maybe write the value out where it is needed."""),
                new Refused("two documents", "a: 1\n---\nb: 2\n", """
                        [yaml-documents] The file (lab/1.0/a.yaml) must be one document, but was (more).
                          at lab/1.0/a.yaml:2
                          Maybe remove the line (---)."""),
                new Refused("a version", "%YAML 1.1\n---\na: 1\n", """
                        [yaml-directive] The file (lab/1.0/a.yaml) must have no directives, but was (%).
                          at lab/1.0/a.yaml:1
                          Maybe remove the line with %."""),
                new Refused("a tag handle", "%TAG ! tag:lab.example,2025:\n---\na: 1\n", """
                        [yaml-directive] The file (lab/1.0/a.yaml) must have no directives, but was (%).
                          at lab/1.0/a.yaml:1
                          Maybe remove the line with %."""),
                new Refused("a list as key", "[a, b]: 1\n", """
                        [yaml-key] The file (lab/1.0/a.yaml) must have keys of text, but was (a list or mapping).
                          at lab/1.0/a.yaml:1
                          Maybe quote the key."""),
                new Refused("a mapping as key", "? {a: 1}\n: 2\n", """
                        [yaml-key] The file (lab/1.0/a.yaml) must have keys of text, but was (a list or mapping).
                          at lab/1.0/a.yaml:1
                          Maybe quote the key."""),
                new Refused("an empty value", "a:\nb: 1\n", """
                        [yaml-null] The value must be given, but was (nothing).
                          at lab/1.0/a.yaml:1
                          Maybe leave the key out, or write {} for an entry without details."""),
                new Refused("a tilde", "a: ~\n", """
                        [yaml-null] The value must be given, but was (~).
                          at lab/1.0/a.yaml:1
                          Maybe leave the key out, or write {} for an entry without details."""),
                new Refused("null", "a: null\n", """
                        [yaml-null] The value must be given, but was (null).
                          at lab/1.0/a.yaml:1
                          Maybe leave the key out, or write {} for an entry without details."""),
                new Refused("an empty item", "- a\n-\n", """
                        [yaml-null] The value must be given, but was (nothing).
                          at lab/1.0/a.yaml:2
                          Maybe leave the key out, or write {} for an entry without details."""),
                new Refused("a tab", "a:\n\tb: 1\n", """
                        [yaml-syntax] The text of (lab/1.0/a.yaml) must be YAML, but was (found character '\\t(TAB)' that cannot start any token).
                          at lab/1.0/a.yaml:2
                          Maybe a tab stands where spaces should; indent with spaces."""),
                new Refused("an open bracket", "a: [1, 2\nb: 3\n", """
                        [yaml-syntax] The text of (lab/1.0/a.yaml) must be YAML, but was (expected ',' or ']', but got :).
                          at lab/1.0/a.yaml:2
                          Maybe an indent, a quote or a bracket is wrong on this line or the one before."""),
                new Refused("an open quote", "a: \"1\nb: 3\n", """
                        [yaml-syntax] The text of (lab/1.0/a.yaml) must be YAML, but was (found unexpected end of stream).
                          at lab/1.0/a.yaml:3
                          Maybe an indent, a quote or a bracket is wrong on this line or the one before."""),
                new Refused("an indent that does not fit", "a:\n    b: 1\n  c: 2\n", """
                        [yaml-syntax] The text of (lab/1.0/a.yaml) must be YAML, but was (expected <block end>, but found '<block mapping start>').
                          at lab/1.0/a.yaml:3
                          Maybe an indent, a quote or a bracket is wrong on this line or the one before."""),
                new Refused("a colon within a value", "a: b: c\n", """
                        [yaml-syntax] The text of (lab/1.0/a.yaml) must be YAML, but was (mapping values are not allowed here).
                          at lab/1.0/a.yaml:1
                          Maybe an indent, a quote or a bracket is wrong on this line or the one before."""),
                new Refused("a byte order mark", "\ufeffa: 1\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+FEFF).
                          at lab/1.0/a.yaml:1
                          Maybe save the file as UTF-8 without a byte order mark."""),
                new Refused("a bell", "a: b\u0007\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+0007).
                          at lab/1.0/a.yaml:1
                          Maybe retype the line; hidden characters change what a reader sees."""),
                new Refused("a carriage return alone", "a: 1\rb: 2\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+000D).
                          at lab/1.0/a.yaml:1
                          Maybe retype the line; hidden characters change what a reader sees."""),
                new Refused("a direction mark", "a: 1 # \u202e\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+202E).
                          at lab/1.0/a.yaml:1
                          Maybe retype the line; hidden characters change what a reader sees."""),
                new Refused("a tag character", "a: b\udb40\udc41\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+E0041).
                          at lab/1.0/a.yaml:1
                          Maybe retype the line; hidden characters change what a reader sees."""),
                new Refused("a filler", "a: b\u3164\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+3164).
                          at lab/1.0/a.yaml:1
                          Maybe retype the line; hidden characters change what a reader sees."""),
                new Refused("a joiner", "\n\na: b\u200dc\n", """
                        [text-hidden] The text of (lab/1.0/a.yaml) must hold printable characters and line feeds only, but was (U+200D).
                          at lab/1.0/a.yaml:3
                          Maybe retype the line; hidden characters change what a reader sees."""),
                new Refused("an escaped control", "a: \"b\\u0007\"\n", """
                        [text-hidden] The file (lab/1.0/a.yaml) must hold printable characters only, but was (an escape).
                          at lab/1.0/a.yaml:1
                          Maybe retype it."""),
                new Refused("an escaped carriage return", "a: \"b\\r\"\n", """
                        [text-hidden] The file (lab/1.0/a.yaml) must hold printable characters only, but was (an escape).
                          at lab/1.0/a.yaml:1
                          Maybe retype it."""),
                new Refused("an escaped half of a character", "a: \"\\ud800\"\n", """
                        [text-hidden] The file (lab/1.0/a.yaml) must hold printable characters only, but was (an escape).
                          at lab/1.0/a.yaml:1
                          Maybe retype it."""),
                new Refused("an escaped line separator", "a: \"b\\L\"\n", """
                        [yaml-syntax] The text of (lab/1.0/a.yaml) must be YAML, but was (found unknown escape character L(76)).
                          at lab/1.0/a.yaml:1
                          Maybe an indent, a quote or a bracket is wrong on this line or the one before."""),
                new Refused("21 lists within each other", "[".repeat(21) + "]".repeat(21), """
                        [yaml-depth] The file (lab/1.0/a.yaml) must have at most 20 values within each other, but was (more).
                          at lab/1.0/a.yaml:1
                          Maybe a bracket was not closed."""),
                new Refused("many brackets", "[".repeat(100_000), """
                        [yaml-depth] The file (lab/1.0/a.yaml) must have at most 20 values within each other, but was (more).
                          at lab/1.0/a.yaml:1
                          Maybe a bracket was not closed."""),
                new Refused("many braces", "{a: ".repeat(100_000), """
                        [yaml-depth] The file (lab/1.0/a.yaml) must have at most 20 values within each other, but was (more).
                          at lab/1.0/a.yaml:1
                          Maybe a bracket was not closed."""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheseWords(Refused refused) {
        assertThat(text(refused.text())).isEqualTo(refused.expected().stripTrailing());
    }

    static String text(String yaml) {
        Problems problems = new Problems();
        YamlReader.read(FILE, yaml.getBytes(StandardCharsets.UTF_8), problems);
        return text(problems);
    }

    private static String text(Problems problems) {
        return problems.list().stream()
                .map(problem -> "[" + problem.id() + "] " + problem)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "on",
                "Yes",
                "010",
                "0o10",
                "0x1F",
                "1_000",
                "12:30:45",
                "1e3",
                ".5",
                "NaN",
                "2025-05-14",
                "+1"
            })
    void aScalarIsTheTextThatIsWritten(String scalar) {
        YamlNode.Mapping map = (YamlNode.Mapping) read("a: " + scalar + "\n");
        assertThat(scalar(map, "a")).isEqualTo(scalar);
    }

    @Test
    void quotesEscapesAndBlocksAreResolved() {
        YamlNode.Mapping map =
                (YamlNode.Mapping) read("a: 'it''s'\nb: \"\\u00e9\\n\"\nc: |\n  x\n  y\nd: >-\n  x\n  y\ne: \"\"\n");
        assertThat(Stream.of("a", "b", "c", "d", "e").map(key -> scalar(map, key)))
                .containsExactly("it's", "\u00e9\n", "x\ny\n", "x y", "");
    }

    @Test
    void keysKeepTheirOrderAndEachValueItsLine() {
        YamlNode.Mapping map = (YamlNode.Mapping) read("b: 1\n\n# so\na:\n  - x\n  - y\n");
        assertThat(map.entries().keySet()).containsExactly("b", "a");
        YamlNode.Entry last = Objects.requireNonNull(map.entries().get("a"));
        assertThat(last.key()).hasToString(FILE + ":4");
        assertThat(((YamlNode.Sequence) last.value()).items())
                .extracting(item -> item.place().toString())
                .containsExactly(FILE + ":5", FILE + ":6");
    }

    @Test
    void linesOfWindowsReadAlike() {
        assertThat(read("a: 1\r\nb: |\r\n  x\r\n  y\r\n")).isEqualTo(read("a: 1\nb: |\n  x\n  y\n"));
    }

    @Test
    void aStartAndAnEndOfTheDocumentMayBeMarked() {
        assertThat(read("---\na: 1\n...\n").kind()).isEqualTo("a mapping");
    }

    @Test
    void twentyLevelsAreRead() {
        assertThat(read("[".repeat(20) + "]".repeat(20)).kind()).isEqualTo("a list");
    }

    @Test
    void aLongLineOfManyKeysIsRead() {
        String keys = Stream.iterate(1, i -> i + 1)
                .limit(20_000)
                .map(i -> "k" + i + ": v")
                .collect(Collectors.joining(", "));
        assertThat(((YamlNode.Mapping) read("{" + keys + "}")).entries()).hasSize(20_000);
    }

    @Test
    void laughsAreNotMultiplied() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol, lol]\n");
        for (char c = 'b'; c < 'k'; c++) {
            char before = (char) (c - 1);
            laughs.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append(before)
                    .append(", *")
                    .append(before)
                    .append("]\n");
        }
        assertThat(text(laughs.toString())).startsWith("[yaml-alias]").contains(FILE + ":1");
    }

    @Test
    void otherEncodingsAreRefused() {
        for (byte[] bytes : List.of(
                "a: \u00e9".getBytes(StandardCharsets.ISO_8859_1),
                "a: b".getBytes(StandardCharsets.UTF_16),
                new byte[] {'a', (byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})) {
            Problems problems = new Problems();
            assertThat(YamlReader.read(FILE, bytes, problems)).isNull();
            assertThat(problems.list()).extracting(PackProblem::id).containsExactly("text-encoding");
        }
    }

    @Test
    void aFileBeyondTheLimitIsNotRead() {
        Problems problems = new Problems();
        YamlReader.Source source = new YamlReader.Source(FILE, new byte[11], new YamlLimits(10, 20));
        assertThat(YamlReader.read(source, problems)).isNull();
        assertThat(text(problems)).isEqualTo("""
                [yaml-size] The file (lab/1.0/a.yaml) must have at most 10 bytes, but was (11).
                  at lab/1.0/a.yaml:1
                  Maybe split it; cases of one clause can stand in more folders.""");
    }

    @Test
    void aFileOfExactlyTheLimitIsRead() {
        Problems problems = new Problems();
        byte[] bytes = "a: \u00e9\u00e9\u00e9".getBytes(StandardCharsets.UTF_8);
        YamlNode node = YamlReader.read(new YamlReader.Source(FILE, bytes, new YamlLimits(bytes.length, 20)), problems);
        assertThat(node).isNotNull();
        assertThat(problems.isEmpty()).isTrue();
    }

    private static YamlNode read(String yaml) {
        Problems problems = new Problems();
        YamlNode node = YamlReader.read(FILE, yaml.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(text(problems)).isEmpty();
        return Objects.requireNonNull(node);
    }

    private static String scalar(YamlNode.Mapping map, String key) {
        return ((YamlNode.Scalar) Objects.requireNonNull(map.entries().get(key)).value()).text();
    }
}
