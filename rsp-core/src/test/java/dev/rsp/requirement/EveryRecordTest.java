package dev.rsp.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rsp.fact.Canonical;
import dev.rsp.fact.Clock;
import dev.rsp.fact.Fact;
import dev.rsp.fact.FactId;
import dev.rsp.fact.FactRef;
import dev.rsp.fact.FactType;
import dev.rsp.fact.Id;
import dev.rsp.fact.Parameter;
import dev.rsp.fact.PolarityRule;
import dev.rsp.fact.Schema;
import dev.rsp.fact.Summary;
import dev.rsp.fact.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the classes of this module, so that no record is forgotten. */
class EveryRecordTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            FactRef.class, BigDecimal.class, long.class, boolean.class, LocalDate.class, Period.class, String.class);
    private static final List<Class<?>> KINDS =
            List.of(Fact.class, Table.class, Summary.class, Parameter.class, Clock.class, Conclusion.class);

    static Stream<Class<? extends Record>> ruleTypes() {
        return classes()
                .filter(Class::isRecord)
                .filter(type -> !kinds(type).isEmpty())
                .map(EveryRecordTest::asRecord);
    }

    static Stream<Class<?>> idTypes() {
        return classes().filter(Class::isRecord).filter(Id.class::isAssignableFrom);
    }

    @Test
    void theListOfBuiltInTypesIsComplete() {
        assertThat(RuleTypes.all())
                .containsExactlyInAnyOrderElementsOf(ruleTypes().toList());
        assertThat(RuleTypes.of(Origin.FACT)).hasSize(21);
        assertThat(RuleTypes.of(Origin.SUMMARY)).hasSize(8);
        assertThat(RuleTypes.of(Origin.TABLE)).hasSize(9);
        assertThat(RuleTypes.of(Origin.PARAMETER)).hasSize(3);
        assertThat(RuleTypes.of(Origin.CLOCK)).hasSize(1);
        assertThat(RuleTypes.of(Origin.CONCLUSION)).hasSize(20);
    }

    @Test
    void namesAreUnique() {
        assertThat(ruleTypes().map(type -> Schema.of(type).name())).doesNotHaveDuplicates();
        assertThat(ruleTypes().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ruleTypes")
    void isPublicAndOfOneKind(Class<? extends Record> type) {
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(kinds(type)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("ruleTypes")
    void hasComponentsThatRulesCanSee(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean allowed = PLAIN.contains(component.getType())
                    || component.getType().isEnum()
                    || Id.class.isAssignableFrom(component.getType())
                    || component.getType() == SortedSet.class;
            assertThat(allowed).as(component.toString()).isTrue();
            assertThat(component.getName()).isNotIn("n", "d").matches("[a-z][A-Za-z]+");
            assertThat("indexedBy").doesNotContain(component.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("ruleTypes")
    void carriesWhatItsKindAsksFor(Class<? extends Record> type) {
        boolean described = Fact.class.isAssignableFrom(type) || Summary.class.isAssignableFrom(type);
        assertThat(type.isAnnotationPresent(FactType.class)).isEqualTo(described);
        assertThat(type.isAnnotationPresent(ConclusionType.class)).isEqualTo(Conclusion.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("ruleTypes")
    void hasASchemaWhoseNamesExist(Class<? extends Record> type) {
        Schema schema = Schema.of(type);
        assertThat(schema.key()).isNotEmpty().allMatch(schema::has);
        assertThat(schema.topic()).isNotEmpty().allMatch(schema::has);
        assertThat(schema.components()).hasSameSizeAs(type.getRecordComponents());
        for (String day : List.of(schema.dated(), schema.until())) {
            assertThat(day.isEmpty() || schema.component(day).type() == LocalDate.class)
                    .isTrue();
        }
        assertThat(schema.polarityRule() == PolarityRule.FIXED)
                .isEqualTo(schema.polarityComponent().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ruleTypes")
    void isKnownByItsIdWhenItHasADay(Class<? extends Record> type) {
        boolean hasFactId = Schema.of(type).components().stream()
                .anyMatch(component -> component.name().equals("id") && component.type() == FactId.class);
        if (hasFactId) {
            assertThat(Schema.of(type).key()).containsExactly("id");
            assertThat(Schema.of(type).dated()).isEqualTo("on");
        }
    }

    @ParameterizedTest
    @MethodSource("ruleTypes")
    void namesItsDiscriminatorAmongItsComponents(Class<? extends Record> type) {
        if (Conclusion.class.isAssignableFrom(type)) {
            String discriminator = RuleTypes.conclusion(type).discriminator();
            assertThat(discriminator.isEmpty() || Schema.of(type).has(discriminator))
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> canBeWrittenAndReadBack() {
        return ruleTypes().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> writtenAndReadBack(type)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recordsWithDifferentFormsAreDifferentAndEqualOnesShareTheirs(long seed) {
        Map<String, Record> byForm = new LinkedHashMap<>();
        Set<Record> records = new HashSet<>();
        Random random = new Random(seed);
        for (Class<? extends Record> type : RuleTypes.all()) {
            for (int i = 0; i < 50; i++) {
                Record record = RandomRecord.of(type, random);
                records.add(record);
                assertThat(byForm.merge(Canonical.json(record), record, (a, b) -> b))
                        .as("seed %s", seed)
                        .isEqualTo(record);
            }
        }
        assertThat(byForm).as("seed %s", seed).hasSameSizeAs(records);
    }

    @ParameterizedTest
    @MethodSource("idTypes")
    void idsHaveOneTextAFactoryAndWriteTheirText(Class<?> type) throws ReflectiveOperationException {
        Method factory = type.getMethod("of", String.class);
        Id id = (Id) factory.invoke(null, "cbrn-3");
        assertThat(type.getRecordComponents()).hasSize(1);
        assertThat(id.value()).isEqualTo("cbrn-3");
        assertThat(id).hasToString("cbrn-3").isEqualTo(factory.invoke(null, "cbrn-3"));
        assertThat(id).isEqualTo(Schema.parse(type, Schema.text(id)));
    }

    @Test
    void someIdsWereFound() {
        assertThat(idTypes()).hasSizeGreaterThan(20);
    }

    private static void writtenAndReadBack(Class<? extends Record> type) {
        Schema schema = Schema.of(type);
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Record record = RandomRecord.of(type, random);
            Map<String, Object> read = new LinkedHashMap<>();
            for (Schema.Component component : schema.components()) {
                read.put(
                        component.name(), Schema.parse(component, Schema.text(schema.value(record, component.name()))));
            }
            Record again = schema.create(read);
            assertThat(again).as("seed 7, record %s", i).isEqualTo(record);
            assertThat(Canonical.digest(again)).isEqualTo(Canonical.digest(record));
            assertThat(schema.keyOf(again)).isEqualTo(schema.keyOf(record));
        }
    }

    private static List<Class<?>> kinds(Class<?> type) {
        return KINDS.stream().filter(kind -> kind.isAssignableFrom(type)).toList();
    }

    private static Class<? extends Record> asRecord(Class<?> type) {
        return type.asSubclass(Record.class);
    }

    private static Stream<Class<?>> classes() {
        try {
            URI location = Fact.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path root = Path.of(location);
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .<Class<?>>map(EveryRecordTest::load)
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length())
                    .replace('/', '.')
                    .replace('\\', '.');
            return Class.forName(name, false, Fact.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
