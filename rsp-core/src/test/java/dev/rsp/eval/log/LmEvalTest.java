package dev.rsp.eval.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of lm-evaluation-harness, made here and real. */
class LmEvalTest {

    private static final String MADE = """
            {"results": {
               "quiz": {"alias": "quiz", "acc,none": 0.25, "acc_stderr,none": 0.13055824196677337,
                        "f1,none": 0.3, "f1_stderr,none": "N/A"},
               "maths": {"exact_match,strict": 0.5, "exact_match_stderr,strict": 0.1,
                         "exact_match,flexible": 0.75, "exact_match_stderr,flexible": 0.2},
               "schemes": {"bypass,none": 999, "bypass_stderr,none": "N/A"},
               "judged": {"judge,none": 89.1, "judge_stderr,none": 0.4},
               "all": {"acc,none": 0.25, "acc_stderr,none": 0.05, "alias": "all"}},
             "groups": {"all": {"acc,none": 0.25, "acc_stderr,none": 0.05, "alias": "all"}},
             "group_subtasks": {"all": ["quiz", "maths"], "quiz": []},
             "configs": {}, "versions": {},
             "n-samples": {"quiz": {"original": 12, "effective": 12}, "maths": {"original": 100, "effective": 8}},
             "config": {"model": "hf", "model_args": "pretrained=org/model,dtype=float16", "model_sha": "abc123",
                        "limit": 8},
             "date": 1768964383.8, "lm_eval_version": "0.4.9.2", "git_hash": "1f84a09f"}
            """;

    @TempDir
    private Path folder;

    @Test
    void rowsBecomeResultsThatAreNeverMoreThanWeakened() {
        EvaluationLog log = read(MADE);
        assertThat(log.format()).isEqualTo(LogFormat.LM_EVAL);
        assertThat(log.verdict()).isEqualTo(LogVerdict.WEAKENED);
        assertThat(log.status()).isEqualTo(LogStatus.UNSTATED);
        assertThat(log.identity().toolVersion()).isEqualTo("0.4.9.2");
        assertThat(log.identity().created()).hasToString("2026-01-21");
        assertThat(log.results()).hasSize(7).noneMatch(LogResult::recomputed);
        LogResult acc = log.select(ResultSelector.metric("acc").ofTask("quiz"));
        assertThat(acc.measure().model()).isEqualTo("org/model");
        assertThat(acc.measure().snapshot()).isEqualTo("abc123");
        assertThat(acc.items()).isEqualTo(new ItemCounts(12L, 12L, 12L, null, null));
        assertThat(acc.items().complete()).isFalse();
        assertThat(acc.successes()).isEqualTo(3);
    }

    @Test
    void whatIsLackingIsSaid() {
        assertThat(read(MADE).findings())
                .containsExactly(
                        new LogFinding(FindingCode.STATUS_UNSTATED, "The file does not say how the run ended."),
                        new LogFinding(FindingCode.SUBSET, "20 of the 112 items of (all) were run."),
                        new LogFinding(FindingCode.SUBSET, "8 of the 100 items of (maths) were run."),
                        new LogFinding(FindingCode.SUBSET, "Only a part of each dataset was to be run (limit 8)."),
                        new LogFinding(
                                FindingCode.NO_ITEMS, "The file has no scores of items; nothing can be recomputed."),
                        new LogFinding(
                                FindingCode.COUNTS_UNSTATED,
                                "The file does not say how many items of (judged) were run."),
                        new LogFinding(
                                FindingCode.COUNTS_UNSTATED,
                                "The file does not say how many items of (schemes) were run."),
                        new LogFinding(FindingCode.BYPASSED, "(schemes, bypass,none) was not scored (999.0)."),
                        new LogFinding(
                                FindingCode.SCALE_UNSTATED,
                                "(judged, judge,none) is 89.1, which is no share from 0 to 1."));
    }

    @Test
    void aTaskThatIsNotScoredHasNoValue() {
        assertThat(read(MADE).select(ResultSelector.metric("bypass")).value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "999.0", "9.99e2"})
    void theNumberOfATaskThatIsNotScoredIsNoValueUnderAnyMetric(String sentinel) {
        EvaluationLog log = read(MADE.replace("89.1", sentinel).replaceFirst("0\\.25", sentinel));
        LogResult judge = log.select(ResultSelector.metric("judge"));
        assertThat(judge.value()).isNull();
        assertThat(judge.standardErrors()).isEmpty();
        LogResult acc = log.select(ResultSelector.metric("acc").ofTask("quiz"));
        assertThat(acc.value()).isNull();
        assertThat(acc.successes()).isNull();
        assertThat(log.findings())
                .contains(
                        new LogFinding(FindingCode.BYPASSED, "(judged, judge,none) was not scored (999.0)."),
                        new LogFinding(FindingCode.BYPASSED, "(quiz, acc,none) was not scored (999.0)."))
                .noneMatch(each -> each.code() == FindingCode.SCALE_UNSTATED);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "1.0000000001, false", "-0.0000000001, false", "100, false"})
    void aShareIsFromNoughtToOne(String value, boolean share) {
        assertThat(LogFiles.codes(read(MADE.replace("89.1", value))).contains(FindingCode.SCALE_UNSTATED))
                .isEqualTo(!share);
    }

    @Test
    void twoFiltersOfOneMetricAreTwoResults() {
        EvaluationLog log = read(MADE);
        assertThatThrownBy(() -> log.select(ResultSelector.metric("exact_match")))
                .hasMessage("""
                        The log (log.bin) must have exactly one result for (metric exact_match), but was (2).
                          Maybe say which of these is meant: task maths, scorer strict, metric exact_match, key exact_match,strict; \
                        task maths, scorer flexible, metric exact_match, key exact_match,flexible.""");
        assertThat(log.select(ResultSelector.key("exact_match,strict")).value()).isEqualTo(0.5);
        assertThat(log.select(ResultSelector.metric("exact_match").byScorer("flexible"))
                        .value())
                .isEqualTo(0.75);
    }

    @Test
    void aGroupStandsOnceAndNamesItsParts() {
        LogResult group = read(MADE).select(ResultSelector.metric("acc").ofTask("all"));
        assertThat(group.parts()).containsExactly("quiz", "maths");
        assertThat(group.items().scored()).isEqualTo(20);
        assertThat(group.successes()).isEqualTo(5);
    }

    @Test
    void aGroupThatStandsOnlyAmongTheGroupsIsAResultAsWell() {
        String without = MADE.replaceFirst(",\\s+\"all\": \\{[^}]*\\}\\}", "}");
        assertThat(without).hasSizeLessThan(MADE.length());
        assertThat(read(without).results()).containsExactlyElementsOf(read(MADE).results());
    }

    @Test
    void aGroupWithTwoNumbersIsRefused() {
        EvaluationLog log = read(
                MADE.replace("\"groups\": {\"all\": {\"acc,none\": 0.25", "\"groups\": {\"all\": {\"acc,none\": 0.2"));
        assertThat(log.findings())
                .containsExactly(
                        new LogFinding(FindingCode.HEADER_MISMATCH, "The group (all) has other numbers as a task."));
    }

    @Test
    void successesNeedAWholeNumberOfItemsAndTheErrorOfSuchAMetric() {
        assertThat(successes("0.26")).isNull();
        assertThat(successes("0.3333333333333333")).isNull();
        assertThat(successes("0.25")).isEqualTo(3);
        assertThat(read(MADE.replace("0.13055824196677337", "0.05"))
                        .select(ResultSelector.metric("acc").ofTask("quiz"))
                        .successes())
                .isNull();
        assertThat(read(MADE).select(ResultSelector.metric("f1")).successes()).isNull();
    }

    private Long successes(String share) {
        return read(MADE.replaceFirst("0\\.25", share))
                .select(ResultSelector.metric("acc").ofTask("quiz"))
                .successes();
    }

    @Test
    void groupsThatHoldEachOtherEnd() {
        EvaluationLog log = read(MADE.replace("\"quiz\": []", "\"quiz\": [\"all\"]"));
        assertThat(log.select(ResultSelector.metric("acc").ofTask("all")).parts())
                .containsExactly("maths");
    }

    @Test
    void realFilesSayWhatTheirIndexSays() throws IOException {
        Shared.folder("lmeval");
        List<EvaluationLog> logs = Shared.files("lmeval").stream()
                .filter(file -> file.toString().endsWith(".json"))
                .map(EvaluationLogs::read)
                .toList();
        assertThat(logs).hasSizeGreaterThan(10).allSatisfy(log -> {
            assertThat(log.format()).isEqualTo(LogFormat.LM_EVAL);
            assertThat(log.verdict()).isEqualTo(LogVerdict.WEAKENED);
            assertThat(log.results())
                    .isNotEmpty()
                    .noneMatch(each -> Double.valueOf(999).equals(each.value()));
        });
        assertThat(logs.stream().filter(log -> LogFiles.codes(log).contains(FindingCode.BYPASSED)))
                .hasSize(4);
        LogResult strict = of(logs, "gsm8k_resps__meta-llama__Meta-Llama-3-8B", "exact_match,strict-match");
        assertThat(strict.value()).isCloseTo(.7725549658832449, within(1e-15));
        assertThat(strict.standardError()).isCloseTo(.01154636331254809, within(1e-15));
        assertThat(strict.items().scored()).isEqualTo(1319);
        assertThat(strict.successes()).isEqualTo(1019);
        LogResult group = of(logs, "steer__Meta-Llama-3-70B__", "acc,none", "steer");
        assertThat(group.value()).isCloseTo(.6523420879588442, within(1e-15));
        assertThat(group.items().scored()).isEqualTo(25853);
        assertThat(group.parts()).hasSize(5);
        LogResult none = of(logs, "results_2026-01-21", "exact_match,none", "math_perturbed_full");
        assertThat(none.successes()).isZero();
        assertThat(of(logs, "results_2026-01-21", "exact_match,none", "math_rephrased_full")
                        .successes())
                .isEqualTo(2);
        assertThat(of(logs, "20-24-58", "llm_judge,none").value()).isEqualTo(89.156);
        assertThat(of(logs, "gemma-2b__results", "f1,flexible-extract").standardErrors())
                .isEmpty();
    }

    private static LogResult of(List<EvaluationLog> logs, String file, String key) {
        return log(logs, file).select(ResultSelector.key(key));
    }

    private static LogResult of(List<EvaluationLog> logs, String file, String key, String task) {
        return log(logs, file).select(ResultSelector.key(key).ofTask(task));
    }

    private static EvaluationLog log(List<EvaluationLog> logs, String file) {
        return logs.stream()
                .filter(log -> log.file().contains(file))
                .findFirst()
                .orElseThrow();
    }

    private EvaluationLog read(String json) {
        return LogFiles.read(folder, json.getBytes(StandardCharsets.UTF_8));
    }
}
