package dev.rsp.examples.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.eval.log.EvaluationLog;
import dev.rsp.eval.log.EvaluationLogs;
import dev.rsp.eval.log.LogVerdict;
import dev.rsp.eval.log.ResultSelector;
import dev.rsp.eval.stats.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The log that the quick start begins with. */
class BundledLogTest {

    private static final Path LOG = Path.of("src/main/resources/dev/rsp/examples/opus-4/bioweapons-knowledge.eval");

    @Test
    void isTheOneThatItsMakerMakes() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.write(LOG, KnowledgeLog.make());
        }
        assertThat(LOG).hasBinaryContent(KnowledgeLog.make());
    }

    @Test
    void holdsThePublishedCountAndNothingIsWrongWithIt() {
        EvaluationLog log = EvaluationLogs.read(LOG);
        assertThat(log.verdict()).isEqualTo(LogVerdict.USABLE);
        assertThat(log.findings()).isEmpty();
        assertThat(log.tally(ResultSelector.metric("accuracy"))).isEqualTo(Tally.of(17, 33, 33));
    }
}
