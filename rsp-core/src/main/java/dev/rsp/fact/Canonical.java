package dev.rsp.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * The canonical form of a record, the same bytes for equal records in every process, and its digest.
 *
 * <p>The form is {@code {"type":"kebab-case","value":{...}}} after RFC 8785: no spaces, keys sorted. Ids, references,
 * enums, decimal numbers, days and periods are strings in their external text, whole numbers are numbers, sets are sorted
 * arrays.
 *
 * @since 0.1.0
 */
public final class Canonical {

    private static final MessageDigest SHA256 = made();

    private Canonical() {}

    /**
     * The canonical form.
     *
     * @param record a record that has a {@link Schema}
     * @return JSON in one line
     * @throws IllegalArgumentException if the record has no schema, or holds text that is not well-formed Unicode
     */
    public static String json(Record record) {
        SchemaReader.Reading reading = Schema.of(record).reading();
        StringBuilder out = new StringBuilder(256);
        out.append("{\"type\":");
        CanonicalJson.string(reading.name(), out);
        out.append(",\"value\":{");
        char separator = ' ';
        for (int index : reading.sorted()) {
            if (separator == ',') {
                out.append(separator);
            }
            separator = ',';
            CanonicalJson.string(reading.components().get(index).name(), out);
            out.append(':');
            CanonicalJson.write(plain(Handles.read(reading.accessors()[index], record)), out);
        }
        return out.append("}}").toString();
    }

    /**
     * The digest of the canonical form.
     *
     * @param record a record that has a {@link Schema}
     * @return the SHA-256 of the UTF-8 bytes of {@link #json}
     * @throws IllegalArgumentException if the record has no canonical form
     */
    public static FactRef digest(Record record) {
        return new FactRef(id(record));
    }

    /**
     * The digest of the canonical form as text, the id of a record in a decision.
     *
     * @param record a record that has a {@link Schema}
     * @return {@code sha256:} and 64 lower-case hexadecimal digits, the text of {@link #digest}
     * @throws IllegalArgumentException if the record has no canonical form
     */
    public static String id(Record record) {
        return "sha256:" + sha256(json(record));
    }

    /**
     * The values of a record as the canonical form writes them.
     *
     * @param record a record that has a {@link Schema}
     * @return strings, {@link Long}s, {@link Boolean}s and sorted lists of strings by the name of the component, in the
     *     order of the record
     * @throws IllegalArgumentException if the record has no schema
     */
    public static Map<String, Object> value(Record record) {
        SchemaReader.Reading reading = Schema.of(record).reading();
        LinkedHashMap<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < reading.accessors().length; i++) {
            values.put(reading.components().get(i).name(), plain(Handles.read(reading.accessors()[i], record)));
        }
        return values;
    }

    /**
     * The SHA-256 of a text.
     *
     * @param text well-formed text
     * @return 64 lower-case hexadecimal digits, of the UTF-8 bytes
     */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The SHA-256 of bytes.
     *
     * @param bytes any bytes
     * @return 64 lower-case hexadecimal digits
     */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A copy of one that was never used costs less than asking the providers for another. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA256.clone();
        } catch (CloneNotSupportedException e) {
            return made();
        }
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The Java runtime (SHA-256) must support it, but was (without).", e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Long || value instanceof Boolean) {
            return value;
        }
        return value instanceof SortedSet<?> set ? TextForm.texts(set) : TextForm.text(value);
    }
}
