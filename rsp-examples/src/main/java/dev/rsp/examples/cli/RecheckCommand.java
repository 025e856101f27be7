package dev.rsp.examples.cli;

import dev.rsp.decision.Decision;
import dev.rsp.drools.Recheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides again what a stored decision decided. */
@Command(
        name = "recheck",
        description = "Decides again from the facts of a stored decision, and compares every byte.",
        mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    @Parameters(paramLabel = "DECISION.json", description = "What decide --json wrote for one case.")
    private Path file = Path.of("");

    @Mixin
    private PackSource source = new PackSource();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Decision stored = stored();
        String pack = stored.policy().id() + "@" + stored.policy().version();
        Recheck recheck = recheck(stored, pack);
        Output output = new Output(spec);
        if (recheck.differences().isEmpty()) {
            output.line("The same: %s as of %s, pack %s, facts %s"
                    .formatted(pack, stored.asOf(), stored.policy().digest(), stored.factsDigest()));
            return Exit.FINE;
        }
        output.line("Different: %s as of %s".formatted(pack, stored.asOf()));
        recheck.differences().forEach(each -> output.line("  " + each));
        return Exit.HELD;
    }

    private Recheck recheck(Decision stored, String pack) {
        try {
            source.pack(pack);
        } catch (Refused e) {
            throw new Refused(Exit.WRONG, String.valueOf(e.getMessage()));
        }
        try {
            return source.packs().recheck(stored);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private Decision stored() {
        try {
            return Decision.parse(text());
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.REFUSED, e.getMessage() + "\n  at " + file);
        }
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw refused("have at most " + MAX_BYTES + " bytes", "more");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("be text in UTF-8", "something else");
        } catch (IOException e) {
            throw refused("be a readable file", Files.isDirectory(file) ? "a directory" : "not there");
        }
    }

    private Refused refused(String expectation, String actual) {
        return Refused.of(
                Exit.REFUSED,
                "The decision (%s) must %s, but was (%s).".formatted(file, expectation, actual),
                "Maybe the path is wrong; it names what decide --json wrote.");
    }
}
