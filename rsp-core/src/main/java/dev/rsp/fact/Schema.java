package dev.rsp.fact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the library knows about a type of records that rules may see: its external name, its components, what it is known
 * by and which way it counts. One instance for each class, immutable and safe for all threads.
 *
 * @since 0.1.0
 */
public final class Schema {

    private static final ClassValue<Schema> SCHEMAS = new ClassValue<>() {
        @Override
        protected Schema computeValue(Class<?> type) {
            return new Schema(SchemaReader.read(type.asSubclass(Record.class)));
        }
    };

    private final SchemaReader.Reading reading;

    private Schema(SchemaReader.Reading reading) {
        this.reading = reading;
    }

    /**
     * The schema of a class of records.
     *
     * @param type the class
     * @return the schema, always the same
     * @throws IllegalArgumentException if rules cannot see such records
     */
    public static Schema of(Class<? extends Record> type) {
        return SCHEMAS.get(type);
    }

    /**
     * The schema of a record.
     *
     * @param record the record
     * @return the schema of its class
     * @throws IllegalArgumentException if rules cannot see such records
     */
    public static Schema of(Record record) {
        return SCHEMAS.get(record.getClass());
    }

    /**
     * The external name of the type.
     *
     * @return the simple name of the class in kebab-case, such as {@code planned-activity}
     */
    public String name() {
        return reading.name();
    }

    /**
     * The class of the records.
     *
     * @return the class
     */
    public Class<? extends Record> type() {
        return reading.type();
    }

    /**
     * The components.
     *
     * @return all of them, in the order of the record
     */
    public List<Component> components() {
        return reading.components();
    }

    /**
     * One component.
     *
     * @param name its name
     * @return the component
     * @throws IllegalArgumentException if there is none of that name
     */
    public Component component(String name) {
        return reading.components().get(reading.index(name));
    }

    /**
     * Whether there is a component of a name.
     *
     * @param name the name
     * @return true if the record has it
     */
    public boolean has(String name) {
        return reading.indexes().containsKey(name);
    }

    /**
     * The components that the record is known by.
     *
     * @return those that {@link FactType} names; {@code id} for a table or a parameter that has it; else all
     */
    public List<String> key() {
        return reading.key();
    }

    /**
     * The components that say what the record is about.
     *
     * @return those that {@link FactType} names, else those of the key
     */
    public List<String> topic() {
        return reading.topic();
    }

    /**
     * The component that holds the day from which the record counts.
     *
     * @return its name; empty where there is none
     */
    public String dated() {
        return reading.dated();
    }

    /**
     * The component that holds the last day on which the record counts.
     *
     * @return its name; empty where there is none
     */
    public String until() {
        return reading.until();
    }

    /**
     * The day from which a record counts.
     *
     * @param record a record of this type
     * @return the day, if the type has one
     */
    public Optional<LocalDate> day(Record record) {
        return dated().isEmpty() ? Optional.empty() : Optional.of((LocalDate) value(record, dated()));
    }

    /**
     * The last day on which a record counts.
     *
     * @param record a record of this type
     * @return the day, if the type has one
     */
    public Optional<LocalDate> lastDay(Record record) {
        return until().isEmpty() ? Optional.empty() : Optional.of((LocalDate) value(record, until()));
    }

    /**
     * Where the polarity of a record comes from.
     *
     * @return the rule; {@link PolarityRule#FIXED} for what is neither fact nor summary
     */
    public PolarityRule polarityRule() {
        return reading.polarity().rule();
    }

    /**
     * The component that decides the polarity.
     *
     * @return its name; empty where the polarity is fixed
     */
    public String polarityComponent() {
        return reading.polarity().component();
    }

    /**
     * The polarity of every record of the type.
     *
     * @return the polarity
     * @throws IllegalStateException if it is not {@link PolarityRule#FIXED}
     */
    public Polarity fixedPolarity() {
        return reading.polarity().fixed(name());
    }

    /**
     * The polarity that a value of {@link #polarityComponent} gives.
     *
     * @param constant a constant of the enum of that component
     * @return the polarity
     * @throws IllegalStateException if the rule is not {@link PolarityRule#BY_COMPONENT}
     */
    public Polarity polarityOf(Enum<?> constant) {
        return reading.polarity().of(constant, name());
    }

    /**
     * The polarity of a record.
     *
     * @param record a record of this type
     * @return the polarity
     * @throws IllegalStateException if only the vocabulary of a policy can tell
     */
    public Polarity polarityOf(Record record) {
        return polarityRule() == PolarityRule.BY_COMPONENT
                ? polarityOf((Enum<?>) value(record, polarityComponent()))
                : fixedPolarity();
    }

    /**
     * The value of one component.
     *
     * @param record a record of this type
     * @param component the name of the component
     * @return the typed value
     * @throws IllegalArgumentException if there is no such component
     * @throws ClassCastException if the record is of another type
     */
    public Object value(Record record, String component) {
        return Handles.read(reading.accessors()[reading.index(component)], record);
    }

    /**
     * The values of all components.
     *
     * @param record a record of this type
     * @return typed values by the name of the component, in the order of the record
     * @throws ClassCastException if the record is of another type
     */
    public LinkedHashMap<String, Object> values(Record record) {
        LinkedHashMap<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < reading.accessors().length; i++) {
            values.put(reading.components().get(i).name(), Handles.read(reading.accessors()[i], record));
        }
        return values;
    }

    /**
     * The key of a record.
     *
     * @param record a record of this type
     * @return the type and the texts of the key components
     * @throws ClassCastException if the record is of another type
     */
    public FactKey keyOf(Record record) {
        StringBuilder key = new StringBuilder();
        for (String component : key()) {
            key.append(key.length() == 0 ? "" : "/");
            key.append(text(value(record, component)).replace("~", "~0").replace("/", "~1"));
        }
        return new FactKey(name(), key.toString());
    }

    /**
     * Makes a record.
     *
     * @param values typed values by the name of the component; sets as any collection; what has a default may be absent
     * @return the record
     * @throws IllegalArgumentException if a component is missing, unknown or of another type, or the record refuses it
     */
    public Record create(Map<String, ?> values) {
        return new RecordMaker(this).make(values);
    }

    /**
     * Reads the value of a component from text; a set is read as a list with commas.
     *
     * @param component the component
     * @param text the text
     * @return the typed value
     * @throws IllegalArgumentException if the text does not stand for such a value
     */
    public static Object parse(Component component, String text) {
        return component.isSet()
                ? TextForm.set(component.elementType(), text, component.qualifiedName())
                : TextForm.parse(component.type(), text, component.qualifiedName());
    }

    /**
     * Reads one value from text.
     *
     * @param type the class of an id or of an enum, {@link FactRef}, {@link java.math.BigDecimal}, {@code long},
     *     {@code boolean}, {@link LocalDate}, {@link java.time.Period} or {@link String}
     * @param text the text
     * @return the typed value
     * @throws IllegalArgumentException if the text does not stand for such a value
     */
    public static Object parse(Class<?> type, String text) {
        return TextForm.parse(type, text, Kebab.of(type));
    }

    /**
     * The external text of a value.
     *
     * @param value a typed value of a component
     * @return the text that {@link #parse(Class, String)} reads; the elements of a {@link SortedSet} with commas
     * @throws IllegalArgumentException if such a value has no external text
     */
    public static String text(Object value) {
        return TextForm.text(value);
    }

    /**
     * The constants of an enum by their external name.
     *
     * @param type the class of the enum
     * @return the constants in their order
     */
    public static Map<String, Enum<?>> constants(Class<? extends Enum<?>> type) {
        return TextForm.constants(type);
    }

    /**
     * One component of a record that rules may see.
     *
     * @param name the name, in Java and in files
     * @param type the type, {@code long} and {@code boolean} as primitives
     * @param elementType the type of the elements where {@code type} is {@link SortedSet}, else the type itself
     * @param defaultText the text of the value that stands where a file gives none; empty where it must be given
     * @param owner the type of the record in kebab-case
     * @since 0.1.0
     */
    public record Component(String name, Class<?> type, Class<?> elementType, String defaultText, String owner) {

        /** Checks that everything is there. */
        public Component {
            Require.given(Component.class, name, type, elementType, defaultText, owner);
        }

        /**
         * Whether a file may leave the component out.
         *
         * @return true if there is a default
         */
        public boolean hasDefault() {
            return !defaultText.isEmpty();
        }

        /**
         * Whether the component holds a set.
         *
         * @return true if its type is {@link SortedSet}
         */
        public boolean isSet() {
            return type == SortedSet.class;
        }

        /**
         * Whether rules may constrain or bind the component.
         *
         * @return false for free text and for sets
         */
        public boolean isRuleVisible() {
            return type != String.class && !isSet();
        }

        /**
         * The name together with the type it belongs to, as messages write it.
         *
         * @return such as {@code determination.status}
         */
        public String qualifiedName() {
            return owner + "." + name;
        }
    }

    static Record record(Object fact) {
        if (fact instanceof Record record) {
            return record;
        }
        throw Require.refusal(
                "fact (" + fact.getClass().getName() + ")",
                "be a record",
                "a class",
                "Maybe write it as a record with ids, numbers, days and enums.");
    }

    SchemaReader.Reading reading() {
        return reading;
    }
}
