package dev.rsp.examples.api;

import dev.rsp.decision.Decision;
import dev.rsp.decision.PolicyCase;
import dev.rsp.drools.Recheck;
import dev.rsp.drools.RulePack;
import dev.rsp.drools.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A decision is kept as JSON, read back, and made again by somebody else. */
final class StoreAndRecheck {

    private StoreAndRecheck() {}

    /**
     * Stores a decision and makes it again.
     *
     * @param arguments a file of cases, and the file to write
     * @throws IOException if the file cannot be written or read
     */
    // tag::example
    public static void main(String[] arguments) throws IOException {
        RulePack pack = RulePacks.bundled().pack("anthropic-rsp@2.2");
        PolicyCase facts = pack.cases(Path.of(arguments[0])).get(0).facts();
        Path file = Path.of(arguments[1]);
        Files.writeString(
                file, pack.engine().decide(facts, LocalDate.of(2025, 5, 22)).toJson());

        String json = Files.readString(file);
        Decision stored = Decision.parse(json);
        System.out.println("the same text: " + stored.toJson().equals(json));
        Recheck recheck = RulePacks.bundled().recheck(stored);
        System.out.println(
                "differences when made again: " + recheck.differences().size());

        String edited = json.replace("\"outcome\":\"HOLD\"", "\"outcome\":\"PROCEED\"");
        recheck = RulePacks.bundled().recheck(Decision.parse(edited));
        recheck.differences().forEach(System.out::println);
    }
    // end::example
}
