package dev.rsp.drools.internal.yaml;

import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Require;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one document of plain YAML: mappings, lists and text, nothing else.
 *
 * <p>Refused are aliases, anchors, tags, merge keys, directives, duplicate keys, keys that are no text, a second document,
 * values left empty, hidden characters, and files beyond the limits. Events are read one by one, so that depth is counted
 * before anything is built.
 */
public final class YamlReader {

    private static final int EXCERPT = 60;

    private YamlReader() {}

    /**
     * Reads the bytes of a file.
     *
     * @param file the path below the packs' root
     * @param bytes its content
     * @param problems where everything that is refused goes
     * @return the document, or null when it could not be read as a whole
     */
    public static @Nullable YamlNode read(String file, byte[] bytes, Problems problems) {
        return read(new Source(file, bytes, YamlLimits.STANDARD), problems);
    }

    /**
     * A file to read.
     *
     * @param file the path below the packs' root
     * @param bytes its content
     * @param limits how large it may be
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Source(String file, byte[] bytes, YamlLimits limits) {}

    /**
     * Reads a file within limits.
     *
     * @param source the file
     * @param problems where everything that is refused goes
     * @return the document, or null when it could not be read as a whole
     */
    public static @Nullable YamlNode read(Source source, Problems problems) {
        if (source.bytes().length > source.limits().bytes()) {
            problems.add(
                    "yaml-size",
                    new Place(source.file(), 1),
                    Require.refusal(
                            "file (" + source.file() + ")",
                            "have at most " + source.limits().bytes() + " bytes",
                            source.bytes().length,
                            "Maybe split it; cases of one clause can stand in more folders."));
            return null;
        }
        String text = TextCheck.decode(source.file(), source.bytes(), problems);
        return text == null ? null : parse(source, text, problems);
    }

    private static @Nullable YamlNode parse(Source source, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.file())
                .setCodePointLimit(Math.max(source.limits().bytes(), 1))
                .build();
        try {
            return new YamlBuilder(source, new Parse(settings).parseString(text).iterator(), problems).document();
        } catch (YamlBuilder.Stop e) {
            return null;
        } catch (YamlEngineException e) {
            problems.add(
                    "yaml-syntax",
                    new Place(source.file(), line(e)),
                    Require.refusal("text of (" + source.file() + ")", "be YAML", reason(e), cure(e)));
            return null;
        }
    }

    private static int line(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1)
                : 1;
    }

    private static String reason(YamlEngineException e) {
        String reason = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
        String line = reason == null
                ? "unreadable"
                : reason.replaceAll("\\s+", " ").strip().split("\\. ", 2)[0];
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT);
    }

    private static String cure(YamlEngineException e) {
        return reason(e).contains("\\t")
                ? "Maybe a tab stands where spaces should; indent with spaces."
                : "Maybe an indent, a quote or a bracket is wrong on this line or the one before.";
    }
}
