package dev.rsp.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Which package may know which. */
@AnalyzeClasses(packages = "dev.rsp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The type packages; each knows only those before it. */
    private static final List<String> TYPES = List.of(
            "fact", "policy", "model", "threshold", "level", "eval", "safeguard", "evidence", "summary", "requirement");

    private static final String[] TYPE_PACKAGES = packages(TYPES.stream());

    /** What reads logs stands beside the types of evaluations, and is none of them. */
    private static final String LOGS = "dev.rsp.eval.log..";

    private static final String LOG_INTERNALS = "dev.rsp.eval.log.internal..";

    private static final String[] CORE = packages(Stream.concat(TYPES.stream(), Stream.of("decision")));
    private static final String STATISTICS = "dev.rsp.eval.stats..";
    private static final String[] ENGINE = {"org.drools..", "org.kie.."};
    private static final String[] LIBRARIES =
            Stream.concat(Stream.of(CORE), Stream.of("dev.rsp.drools..")).toArray(String[]::new);

    @ArchTest
    static void allModulesWereRead(JavaClasses classes) {
        for (String type : TYPE_PACKAGES) {
            assertThat(classes.that(resideInAnyPackage(type))).as(type).isNotEmpty();
        }
        assertThat(classes.that(resideInAPackage(LOG_INTERNALS))).hasSizeGreaterThan(20);
        assertThat(classes.that(resideInAnyPackage(CORE))).hasSizeGreaterThan(60);
        assertThat(classes.that(resideInAnyPackage("dev.rsp.drools.internal..")))
                .hasSizeGreaterThan(20);
        assertThat(classes.that(resideInAnyPackage("dev.rsp.examples.."))).isNotEmpty();
    }

    @ArchTest
    static void everyPackageIsKnownToTheseRules(JavaClasses classes) {
        assertThat(classes.that(resideOutsideOfPackages(LIBRARIES).and(resideOutsideOfPackages("dev.rsp.examples.."))))
                .isEmpty();
    }

    @ArchTest
    static final ArchRule typesKnowOnlyTheJdkAndEachOther = classes()
            .that()
            .resideInAnyPackage(TYPE_PACKAGES)
            .and()
            .resideOutsideOfPackages(STATISTICS, LOGS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(TYPE_PACKAGES)
                    .and(not(resideInAPackage(LOGS)))
                    .or(resideInAnyPackage("java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule logsAreReadWithNothingButJacksonAndZstd = classes()
            .that()
            .resideInAPackage(LOGS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rsp.eval.log..",
                    "dev.rsp.eval.stats..",
                    "dev.rsp.fact..",
                    "java..",
                    "org.jspecify..",
                    "tools.jackson.core..",
                    "io.airlift..");

    @ArchTest
    static final ArchRule whatReadsLogsKeepsItsInternals = noClasses()
            .that()
            .resideOutsideOfPackage(LOGS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LOG_INTERNALS);

    @ArchTest
    static final ArchRule readersOfLogsHaveNoCycles =
            slices().matching("dev.rsp.eval.log.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyArchivesOfLogsKnowZstd = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rsp.eval.log.internal.zip..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.airlift..", "org.apache.commons.compress..", "com.github.luben..");

    @ArchTest
    static void typesKnowOnlyWhatStandsBeforeThem(JavaClasses classes) {
        for (int i = 0; i < TYPES.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(TYPE_PACKAGES[i])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(TYPES.stream().skip(i + 1)))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule corePackagesHaveNoCycles =
            slices().matching("dev.rsp.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalPackagesHaveNoCycles =
            slices().matching("dev.rsp.drools.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreNeedsNoRuleEngine = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "dev.rsp.drools..", "dev.rsp.examples..");

    @ArchTest
    static final ArchRule librariesDoNotKnowTheExamples = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rsp.examples..");

    @ArchTest
    static final ArchRule onlyDecisionsAndLogsNeedJackson = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.rsp.decision..", "dev.rsp.drools.internal..", "dev.rsp.eval.log.internal.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule onlyStatisticsAreMadeWithCommons = noClasses()
            .that()
            .resideOutsideOfPackage(STATISTICS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons..");

    @ArchTest
    static final ArchRule statisticsKnowOnlyCommonsAndWhatStandsBeforeThem = classes()
            .that()
            .resideInAPackage(STATISTICS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    STATISTICS,
                    "dev.rsp.eval",
                    "dev.rsp.fact",
                    "dev.rsp.model",
                    "dev.rsp.threshold",
                    "java..",
                    "org.jspecify..",
                    "org.apache.commons.statistics.distribution"));

    @ArchTest
    static final ArchRule typesDoNotKnowTheStatistics = noClasses()
            .that()
            .resideInAnyPackage(TYPE_PACKAGES)
            .and()
            .resideOutsideOfPackages(STATISTICS, LOGS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STATISTICS);

    @ArchTest
    static final ArchRule internalsStayInside = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rsp.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rsp.drools.internal..");

    @ArchTest
    static final ArchRule onlyTheEngineAndTheDialectKnowDrools = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rsp.drools.internal.engine..", "dev.rsp.drools.internal.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE);

    @ArchTest
    static final ArchRule onlyTheSupportForJUnitKnowsJUnit = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rsp.drools.testing.junit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..");

    @ArchTest
    static final ArchRule theSupportForJUnitNeedsNoOtherTestFramework = noClasses()
            .that()
            .resideInAPackage("dev.rsp.drools.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opentest4j..", "org.assertj..", "org.junit.platform.launcher..");

    @ArchTest
    static final ArchRule theInterpreterAndTheEngineShareNoCode = noClasses()
            .that()
            .resideInAPackage("dev.rsp.drools.internal.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rsp.drools.internal.engine..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineAndTheInterpreterShareNoCode = noClasses()
            .that()
            .resideInAPackage("dev.rsp.drools.internal.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rsp.drools.internal.reference..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule publicSignaturesNameOnlyWhatUsersKnow = classes()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .and()
            .resideOutsideOfPackages("dev.rsp.drools.internal..", LOG_INTERNALS)
            .and()
            .arePublic()
            .should(new KeepOutOfSignatures(
                    "org.drools",
                    "org.kie",
                    "tools.jackson",
                    "org.apache.commons",
                    "io.airlift",
                    "dev.rsp.drools.internal",
                    "dev.rsp.eval.log.internal"));

    @ArchTest
    static final ArchRule librariesDoNotPrint =
            noClasses().that().resideInAnyPackage(LIBRARIES).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule librariesReadNoClock = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .callMethodWhere(new ReadsTheDay())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static String[] packages(Stream<String> names) {
        return names.map(name -> "dev.rsp." + name + "..").toArray(String[]::new);
    }
}
