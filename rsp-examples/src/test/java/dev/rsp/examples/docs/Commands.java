package dev.rsp.examples.docs;

import dev.rsp.examples.cli.DocumentedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the commands of a document as a reader would from the root of the project: {@code rsp … > FILE} and
 * {@code rsp … | head -n N} are understood, and {@code rsp … && rsp …}, of which the last gives the code. Standard error stands after standard output. A code other than 0 is part of
 * the marker: {@code output 1: rsp …}. With {@code as "COMMAND"} another text is shown for the command.
 */
final class Commands {

    private static final Pattern MARKER =
            Pattern.compile("output(?: (?<code>[0-9]+))?(?: as \"(?<as>[^\"]+)\")?: (?<command>rsp .*)");
    private static final Pattern COMMAND =
            Pattern.compile("rsp (?<arguments>.*?)(?: > (?<file>[\\w.-]+)| \\| head -n (?<head>[0-9]+))?");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    /** What a file that is written stands behind. */
    private static final Set<String> WRITERS = Set.of("--facts", "new");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<List<String>, DocumentedRun> KNOWN = new ConcurrentHashMap<>();

    private final Path files;

    Commands(Path files) {
        this.files = files;
    }

    /** What a reader sees: the command, and what it prints. */
    String run(String text) {
        Matcher marker = matched(MARKER, text);
        String[] commands = marker.group("command").split(" && ");
        int wanted = marker.group("code") == null ? 0 : Integer.parseInt(marker.group("code"));
        StringBuilder shown = new StringBuilder("$ ")
                .append(marker.group("as") == null ? marker.group("command") : marker.group("as"))
                .append('\n');
        for (int i = 0; i < commands.length; i++) {
            shown.append(printed(commands[i], i == commands.length - 1 ? wanted : 0));
        }
        return shown.toString();
    }

    private String printed(String text, int wanted) {
        Matcher command = matched(COMMAND, text);
        DocumentedRun run = run(arguments(command.group("arguments")));
        if (run.code() != wanted) {
            throw new IllegalArgumentException("The command (%s) must exit with (%d), but was (%d):\n%s%s"
                    .formatted(text, wanted, run.code(), run.out(), run.err()));
        }
        return named(head(written(run.out(), command.group("file")), command.group("head")) + run.err());
    }

    /** Runs a command once, unless it reads what another command of this document wrote. */
    private DocumentedRun run(String... arguments) {
        List<String> words = List.of(arguments);
        return words.stream().anyMatch(word -> word.startsWith(files.toString()))
                ? DocumentedRun.of(arguments)
                : KNOWN.computeIfAbsent(words, first -> DocumentedRun.of(arguments));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The marker (%s) must be like (%s).".formatted(text, pattern));
        }
        return matcher;
    }

    private String[] arguments(String text) {
        String[] words = WORD.matcher(text)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
        for (int i = 0; i < words.length; i++) {
            boolean isWritten = i > 0 && WRITERS.contains(words[i - 1]) && !words[i].equals("-");
            words[i] = isWritten ? target(words[i]) : resolved(words[i]);
        }
        return words;
    }

    /** Writes a file that a reader types, or what comes to it at its end, after an empty line. */
    void type(Block block) {
        Path file = files.resolve(block.source());
        String before = block.kind().equals("append") ? Project.read(file) + "\n" : "";
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, before + String.join("\n", block.lines()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the project or one written before by its absolute path, anything else as it is. */
    String resolved(String argument) {
        if (argument.startsWith("@")) {
            return "@" + resolved(argument.substring(1));
        }
        Path written = files.resolve(argument);
        Path project = Project.path(argument);
        return Files.exists(written)
                ? written.toString()
                : argument.contains("/") && Files.exists(project) ? project.toString() : argument;
    }

    /** Absolute paths as the reader would see them. */
    String named(String text) {
        return text.replace(files + "/", "").replace(Project.path("") + "/", "");
    }

    /** A file that a program of the document writes. */
    String target(String name) {
        return files.resolve(name).toString();
    }

    private String written(String out, String file) {
        try {
            if (file != null) {
                Files.writeString(files.resolve(file), out);
            }
            return file == null ? out : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String out, String count) {
        return count == null
                ? out
                : out.lines()
                        .limit(Long.parseLong(count))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }

    /**
     * A part of a JSON file that a command wrote, laid out for people: {@code FILE#/NAME/NAME=VALUE/…}, where the
     * second form finds the first element of a list that has such a value.
     */
    String json(String source) {
        String[] parts = source.split("#/", 2);
        JsonNode node = JSON.readTree(Project.read(files.resolve(parts[0])));
        for (String step : parts[1].split("/")) {
            node = child(node, step);
            if (node == null) {
                throw new IllegalArgumentException("The path (%s) must lead to something.".formatted(source));
            }
        }
        return JSON.writeValueAsString(node).replace("\r\n", "\n");
    }

    private static JsonNode child(JsonNode node, String step) {
        String[] wanted = step.split("=", 2);
        if (wanted.length == 1) {
            return node.get(step);
        }
        for (JsonNode each : node) {
            if (each.path(wanted[0]).asString("").equals(wanted[1])) {
                return each;
            }
        }
        return null;
    }
}
