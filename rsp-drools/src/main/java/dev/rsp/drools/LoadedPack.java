package dev.rsp.drools;

import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.internal.cases.CaseRunner;
import dev.rsp.drools.internal.cases.Deadline;
import dev.rsp.drools.internal.cases.FactFile;
import dev.rsp.drools.internal.cases.PackCases;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.decide.ObservedEngine;
import dev.rsp.drools.internal.decide.PackText;
import dev.rsp.drools.internal.decide.Readings;
import dev.rsp.drools.internal.pack.ClauseRow;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Fact;
import dev.rsp.fact.Require;
import dev.rsp.model.Activity;
import dev.rsp.policy.GateKind;
import dev.rsp.policy.PolicyId;
import dev.rsp.policy.PolicyVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pack as loaded from files. */
final class LoadedPack implements Opened {

    private static final Logger LOG = LoggerFactory.getLogger(RulePacks.class);
    private static final int MAX_CASE_BYTES = 1 << 20;

    private final EffectivePack pack;
    private final PackHome home;
    private final PolicyEngine engine;

    LoadedPack(EffectivePack pack, PackHome home, PackOptions options, Evaluators evaluators) {
        this.pack = pack;
        this.home = home;
        this.engine = new ObservedEngine(
                new DecisionMaker(pack, evaluators), pack.identity().id().toString(), options.listeners());
        LOG.info(
                "loaded {} {}: {} rules",
                pack.identity().id(),
                pack.digest(),
                pack.rules().size());
    }

    @Override
    public PolicyId policy() {
        return pack.identity().id().policy();
    }

    @Override
    public PolicyVersion version() {
        return pack.identity().id().version();
    }

    @Override
    public String encoding() {
        return pack.identity().encoding();
    }

    @Override
    public String status() {
        return pack.identity().complete() ? "complete" : "partial";
    }

    @Override
    public List<String> unread() {
        return pack.identity().unread();
    }

    @Override
    public LocalDate effectiveFrom() {
        return pack.identity().from();
    }

    @Override
    public @Nullable LocalDate effectiveUntil() {
        return pack.identity().until();
    }

    @Override
    public String digest() {
        return pack.digest();
    }

    @Override
    public int rules() {
        return pack.rules().size();
    }

    @Override
    public List<ClauseInfo> clauses() {
        return pack.clauses().values().stream().map(this::info).toList();
    }

    private ClauseInfo info(ClauseRow row) {
        ClauseRow.NotEncoded why = row.notEncoded();
        return new ClauseInfo(
                pack.ref(row.id()),
                row.force(),
                row.bearsOnGate(),
                row.says(),
                row.rules(),
                why == null ? "" : why.reason(),
                why == null ? "" : why.note());
    }

    @Override
    public List<ReadingInfo> readings() {
        return Readings.of(pack);
    }

    @Override
    public Checklist checklist(Activity activity) {
        Objects.requireNonNull(activity, "activity");
        return new ChecklistMaker(pack, this::bearing).of(activity);
    }

    private List<ClauseInfo> bearing(GateKind kind) {
        return pack.clauses().values().stream()
                .filter(row -> row.gates().contains(kind))
                .map(this::info)
                .toList();
    }

    @Override
    public String describe() {
        return PackText.of(pack);
    }

    @Override
    public String describe(String clause) {
        return PackText.of(pack, clause);
    }

    @Override
    public List<CaseInfo> cases(Path file) {
        Objects.requireNonNull(file, "file");
        return cases(String.valueOf(file), bytes(file));
    }

    @Override
    public List<CaseInfo> cases(String source, byte[] content) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(content, "content");
        return PackCases.toDecide(pack, source, content).stream()
                .map(each -> new CaseInfo(
                        each.name(),
                        each.asOf(),
                        each.asIf(),
                        PolicyCase.of(each.given()),
                        each.place().toString()))
                .toList();
    }

    @Override
    public List<Fact> facts(Path file) {
        Objects.requireNonNull(file, "file");
        return facts(String.valueOf(file), bytes(file));
    }

    @Override
    public List<Fact> facts(String source, byte[] content) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(content, "content");
        return FactFile.read(source, content, pack.types());
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_CASE_BYTES + 1);
        } catch (IOException e) {
            throw new PackException(List.of(new PackProblem(
                    "case-read",
                    String.valueOf(file),
                    1,
                    "The file (%s) must be readable, but was not.".formatted(file),
                    "Maybe the path is wrong; it is taken from the working directory.")));
        }
    }

    @Override
    public List<CaseResult> test() {
        return test("", "");
    }

    @Override
    public List<CaseResult> test(String clause, String text) {
        return test(clause, text, Deadline.never());
    }

    @Override
    public List<CaseResult> test(String clause, String text, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw Require.refusal("limit", "be more than nothing", limit, "Maybe give it in seconds.");
        }
        return test(clause, text, Deadline.in(limit));
    }

    private List<CaseResult> test(String clause, String text, Deadline deadline) {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(text, "text");
        CaseRunner runner = new CaseRunner(pack, engine);
        return PackCases.own(pack).stream()
                .filter(each -> clause.isEmpty() || clause.equals(each.clause()))
                .filter(each -> each.name().contains(text))
                .map(each -> new CaseResult(
                        each.name(),
                        Objects.requireNonNullElse(each.clause(), ""),
                        each.place().toString(),
                        each.vacuous(),
                        deadline.isOver() ? List.of(CaseResult.NOT_RUN) : runner.run(each)))
                .toList();
    }

    @Override
    public int caseCount() {
        return PackCases.own(pack).size();
    }

    @Override
    public EffectivePack effective() {
        return pack;
    }

    @Override
    public URI uri(Place place) {
        return home.uri(place);
    }

    @Override
    public SortedMap<String, byte[]> files() {
        return home.files();
    }

    @Override
    public PolicyEngine engine() {
        return engine;
    }

    @Override
    public String toString() {
        return pack.identity().id().toString();
    }
}
