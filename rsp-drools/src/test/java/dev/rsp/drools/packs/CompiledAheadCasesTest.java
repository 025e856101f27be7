package dev.rsp.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rsp.decision.PolicyCase;
import dev.rsp.decision.PolicyEngine;
import dev.rsp.drools.PackOptions;
import dev.rsp.drools.RulePacks;
import dev.rsp.drools.internal.decide.DecisionMaker;
import dev.rsp.drools.internal.decide.Evaluators;
import dev.rsp.drools.internal.pack.EffectivePack;
import dev.rsp.drools.internal.pack.PackCase;
import dev.rsp.model.Activity;
import dev.rsp.model.ModelSnapshot;
import dev.rsp.model.PlannedActivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the build compiled decides as what is compiled now; that each version has the same classes is tested elsewhere. */
class CompiledAheadCasesTest {

    /** Every so many cases of the pack: that the classes are the same is shown without them. */
    private static final int EACH = 20;

    @Test
    void casesAreDecidedInTheSameBytes() {
        Bundled bundled = Bundled.interpreted(Bundled.ROOT, "anthropic-rsp@2.2");
        EffectivePack pack = bundled.pack();
        PolicyEngine ahead = new DecisionMaker(pack, Evaluators.ofBundled(pack, false)).asIf();
        PolicyEngine compiled = new DecisionMaker(pack, Evaluators.of(pack, false)).asIf();
        assertThat(bundled.cases()).hasSizeGreaterThan(400);
        for (int i = 0; i < bundled.cases().size(); i += EACH) {
            PackCase each = bundled.cases().get(i);
            PolicyCase facts = PolicyCase.of(each.given());
            LocalDate day = Objects.requireNonNull(each.asOf());
            assertThat(ahead.decide(facts, day).toJson())
                    .as(each.name())
                    .isEqualTo(compiled.decide(facts, day).toJson());
        }
    }

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** What is logged about classes when packs are first decided with. */
    private List<String> logged(RulePacks packs) {
        Logger logger = (Logger) LoggerFactory.getLogger(RulePacks.class);
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        log.start();
        logger.addAppender(log);
        try {
            ModelSnapshot heron = ModelSnapshot.of("heron");
            LocalDate day = LocalDate.of(2026, 7, 1);
            PolicyCase facts = PolicyCase.of(heron, PlannedActivity.of(heron, Activity.GENERAL_DEPLOYMENT, day));
            packs.pack("anthropic-rsp@2.2").engine().asIf().decide(facts, day);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(each -> each.contains("compil"))
                .toList();
    }

    @Test
    void aBundledPackIsTheOneThatTheBuildCompiled() {
        assertThat(logged(RulePacks.bundled(PackOptions.defaults())))
                .containsExactly("anthropic-rsp@2.2 was compiled ahead");
    }

    @Test
    void theSamePackInADirectoryIsNot() {
        assertThat(logged(RulePacks.from(Bundled.ROOT)))
                .hasSize(1)
                .allMatch(each -> each.startsWith("compiling ") || each.startsWith("compiled before: "));
    }
}
