package dev.rsp.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that constructors share; each returns what it accepts, and refuses with a sentence and a cure.
 *
 * <p>The argument {@code component} is always {@code type.component} in the external spelling, such as
 * {@code compute-ratio.ratio}.
 *
 * @since 0.1.0
 */
public final class Require {

    /** The most characters of an id. */
    public static final int MAX_ID = 128;

    /** The most characters of free text. */
    public static final int MAX_TEXT = 2000;

    /** The most elements of a set. */
    public static final int MAX_SET = 1000;

    /** The greatest whole number, the last one that JSON carries exactly: 2^53 - 1. */
    public static final long MAX_COUNT = 9_007_199_254_740_991L;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private Require() {}

    /**
     * Requires a value to be there.
     *
     * @param <T> its type
     * @param value the value
     * @param component its name
     * @return the value
     * @throws NullPointerException if there is none
     */
    public static <T> T present(@Nullable T value, String component) {
        if (value == null) {
            throw new NullPointerException("The component (" + component + ") must be given, but was (null).\n"
                    + "  Maybe leave the fact out; what is not known needs no fact.");
        }
        return value;
    }

    /**
     * Requires every component of a record to be there, and its days to lie in the years 1 to 9999.
     *
     * @param type the class of the record
     * @param values the values of its components, in their order
     * @throws NullPointerException if one is missing
     * @throws IllegalArgumentException if a day is out of bounds
     */
    public static void given(Class<? extends Record> type, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                present(null, Shown.component(type, i));
            }
            if (values[i] instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > 9999)) {
                throw Days.outOfBounds(day, Shown.component(type, i));
            }
        }
    }

    /**
     * Requires free text: not blank, at most {@link #MAX_TEXT} characters, well-formed Unicode.
     *
     * @param value the text
     * @param component its name
     * @return the text
     * @throws IllegalArgumentException if it is blank, too long or malformed
     */
    public static String notBlank(String value, String component) {
        present(value, component);
        if (value.isBlank()) {
            throw refused(component, "not be blank", value, "Maybe say in a few words what it stands for.");
        }
        return Shown.wellFormed(Shown.bounded(value, MAX_TEXT, component), component);
    }

    /**
     * Requires the text of an id: {@code [a-z0-9][a-z0-9.-]*}, at most {@link #MAX_ID} characters.
     *
     * @param value the text
     * @param component its name
     * @return the text
     * @throws IllegalArgumentException if it is no id
     */
    public static String idPattern(String value, String component) {
        Shown.bounded(present(value, component), MAX_ID, component);
        if (!ID.matcher(value).matches()) {
            String must = "hold only a-z, 0-9, '.' and '-', and start with a letter or digit";
            throw refused(component, must, value, Shown.idCure(value));
        }
        return value;
    }

    /**
     * Requires a set of at least one and at most {@link #MAX_SET} elements.
     *
     * @param <T> the type of the elements
     * @param values the elements, in any order
     * @param component its name
     * @return an immutable copy in natural order
     * @throws IllegalArgumentException if there are none or too many
     */
    public static <T extends Comparable<? super T>> SortedSet<T> notEmpty(
            Collection<? extends T> values, String component) {
        SortedSet<T> copy = new TreeSet<>(Comparator.naturalOrder());
        for (T value : present(values, component)) {
            copy.add(present(value, component));
        }
        if (copy.isEmpty()) {
            throw refused(component, "not be empty", "[]", "Maybe leave the fact out, or name what it is about.");
        }
        atMost(copy.size(), MAX_SET, component);
        return Collections.unmodifiableSortedSet(copy);
    }

    /**
     * Requires a day not before another.
     *
     * @param day the later day
     * @param earliest the first day allowed
     * @param component the name of the later day
     * @return the later day
     * @throws IllegalArgumentException if it is before the other
     */
    public static LocalDate notBefore(LocalDate day, LocalDate earliest, String component) {
        if (present(day, component).isBefore(present(earliest, component))) {
            throw refused(component, "not be before " + earliest, day, "Maybe the two days were swapped.");
        }
        return day;
    }

    /**
     * Requires a number within bounds: at most 100 digits and 100 places, its trailing zeros stripped.
     *
     * @param value the number
     * @param component its name
     * @return an equal number without trailing zeros
     * @throws IllegalArgumentException if it is too large, too small or too long
     */
    public static BigDecimal decimal(BigDecimal value, String component) {
        return Decimals.bounded(present(value, component), component);
    }

    /**
     * Reads a number within bounds.
     *
     * @param text digits, with a point and an exponent where needed
     * @param component its name
     * @return the number without trailing zeros
     * @throws IllegalArgumentException if the text is no number, or one too large, too small or too long
     */
    public static BigDecimal decimal(String text, String component) {
        return Decimals.parse(Shown.bounded(present(text, component), MAX_TEXT, component), component);
    }

    /**
     * Requires a period that is not negative, of at most 1000 years.
     *
     * @param value the period
     * @param component its name
     * @return the same period, months above eleven written as years
     * @throws IllegalArgumentException if a part is negative or the period too long
     */
    public static Period period(Period value, String component) {
        return Days.bounded(present(value, component), component);
    }

    /**
     * Reads a period.
     *
     * @param text such as {@code P6M}, {@code P1Y} or {@code P30D}
     * @param component its name
     * @return the period, months above eleven written as years
     * @throws IllegalArgumentException if the text is no period, or one too long
     */
    public static Period period(String text, String component) {
        return Days.period(Shown.bounded(present(text, component), MAX_TEXT, component), component);
    }

    /**
     * Requires two values to differ.
     *
     * @param one the first
     * @param other the second
     * @param component the name of the second
     * @throws IllegalArgumentException if they are equal
     */
    public static void different(Object one, Object other, String component) {
        if (one.equals(other)) {
            throw refused(component, "differ from " + Shown.value(one), other, "Maybe one of the two was mistyped.");
        }
    }

    /**
     * Requires a number greater than 0, within bounds.
     *
     * @param value the number
     * @param component its name
     * @return an equal number without trailing zeros
     * @throws IllegalArgumentException if it is 0 or less, or out of bounds
     */
    public static BigDecimal positive(BigDecimal value, String component) {
        BigDecimal bounded = decimal(value, component);
        if (bounded.signum() <= 0) {
            throw refused(component, "be greater than 0", bounded, Decimals.POSITIVE_CURE);
        }
        return bounded;
    }

    /**
     * Requires a whole number greater than 0, at most {@link #MAX_COUNT}.
     *
     * @param value the number
     * @param component its name
     * @return the number
     * @throws IllegalArgumentException if it is 0 or less, or too large
     */
    public static long positive(long value, String component) {
        if (value <= 0) {
            throw refused(component, "be greater than 0", value, Decimals.POSITIVE_CURE);
        }
        return atMost(value, MAX_COUNT, component);
    }

    /**
     * Requires a whole number of 0 or more, at most {@link #MAX_COUNT}.
     *
     * @param value the number
     * @param component its name
     * @return the number
     * @throws IllegalArgumentException if it is negative or too large
     */
    public static long notNegative(long value, String component) {
        if (value < 0) {
            throw refused(component, "not be negative", value, "Maybe the sign is wrong; a count starts at 0.");
        }
        return atMost(value, MAX_COUNT, component);
    }

    /**
     * Requires a whole number of at most a limit.
     *
     * @param value the number
     * @param limit the greatest number allowed
     * @param component its name
     * @return the number
     * @throws IllegalArgumentException if it is greater
     */
    public static long atMost(long value, long limit, String component) {
        if (value > limit) {
            throw refused(component, "be at most " + limit, value, "Maybe a digit too many was typed.");
        }
        return value;
    }

    /**
     * Requires a finite number.
     *
     * @param value the number
     * @param component its name
     * @return the shortest decimal that stands for it
     * @throws IllegalArgumentException if it is infinite or not a number, or out of bounds
     */
    public static BigDecimal finite(double value, String component) {
        return Decimals.finite(value, component);
    }

    /**
     * Makes a refusal in the grammar of all messages.
     *
     * @param subject what is refused with its name in brackets, without article, such as {@code component (a.b)}
     * @param expectation what must be, after "must"
     * @param actual what was; long values are cut
     * @param cure a sentence that starts with {@code Maybe}
     * @return the exception, to be thrown
     */
    public static Refusal refusal(String subject, String expectation, Object actual, String cure) {
        return new Refusal(
                "The " + subject + " must " + expectation + ", but was (" + Shown.value(actual) + ").", cure);
    }

    static Refusal refused(String component, String expectation, Object actual, String cure) {
        return refusal("component (" + component + ")", expectation, actual, cure);
    }
}
