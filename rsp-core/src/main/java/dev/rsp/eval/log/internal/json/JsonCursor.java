package dev.rsp.eval.log.internal.json;

import dev.rsp.eval.log.FindingCode;
import dev.rsp.eval.log.LogLimits;
import dev.rsp.eval.log.internal.input.LogFault;
import dev.rsp.eval.log.internal.input.Names;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A place in a stream of JSON, at the value to be read next.
 *
 * <p>A reader of a member or an element reads its value whole, or skips it.
 */
public final class JsonCursor {

    private static final JsonFactories FACTORIES = new JsonFactories();

    private final JsonParser parser;
    private final KeyBudget keys;
    private final String where;

    private JsonCursor(JsonParser parser, KeyBudget keys, String where) {
        this.parser = parser;
        this.keys = keys;
        this.where = where;
    }

    /** Reads a document that is one value. */
    public static void read(InputStream bytes, String where, LogLimits limits, JsonReader reader) throws IOException {
        try (JsonParser parser = FACTORIES.of(limits).createParser(ObjectReadContext.empty(), bytes)) {
            JsonCursor cursor = new JsonCursor(parser, new KeyBudget(limits), where);
            cursor.advance();
            reader.read(cursor);
            if (parser.nextToken() != null) {
                throw LogFault.unreadable(where + " goes on after its end.");
            }
        } catch (StreamConstraintsException e) {
            throw new LogFault(FindingCode.LIMIT_EXCEEDED, "%s passes a limit: %s.".formatted(where, reason(e)));
        } catch (JacksonException e) {
            throw fault(e, where);
        }
    }

    /** A file that cannot be read is no fault of its text; half a character is. */
    private static IOException fault(JacksonException e, String where) {
        return e.getCause() instanceof IOException cause && !(cause instanceof CharConversionException)
                ? cause
                : LogFault.unreadable("%s is not JSON: %s.".formatted(where, reason(e)));
    }

    private static String reason(JacksonException e) {
        String message = Names.shown(String.valueOf(e.getOriginalMessage()));
        TokenStreamLocation place = e.getLocation();
        return place == null
                ? message
                : "%s, line %s, column %s".formatted(message, place.getLineNr(), place.getColumnNr());
    }

    /** Reads the members of an object; null has none. */
    public void object(MemberReader reader) throws IOException {
        if (isNull()) {
            return;
        }
        require(parser.hasToken(JsonToken.START_OBJECT), "an object");
        while (advance() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            advance();
            reader.read(name, this);
        }
    }

    /** Reads the elements of an array; null has none. */
    public void array(JsonReader reader) throws IOException {
        if (isNull()) {
            return;
        }
        require(parser.hasToken(JsonToken.START_ARRAY), "an array");
        while (advance() != JsonToken.END_ARRAY) {
            reader.read(this);
        }
    }

    public void skip() throws IOException {
        int open = depth();
        while (open > 0) {
            advance();
            open += depth();
        }
    }

    public boolean isNull() {
        return parser.hasToken(JsonToken.VALUE_NULL);
    }

    public boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    public boolean isText() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    public boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    public boolean isTruth() {
        return parser.currentToken().isBoolean();
    }

    /** A text, or null. */
    public @Nullable String text() throws IOException {
        if (isNull()) {
            return null;
        }
        require(isText(), "a text");
        return parser.getString();
    }

    /** A name that a result may carry, or null. */
    public @Nullable String name(String what) throws IOException {
        String text = text();
        return text == null ? null : Names.checked(text, where + ": " + what);
    }

    /** A number that may be infinite or none, or null. */
    public @Nullable Double number() throws IOException {
        if (isNull()) {
            return null;
        }
        require(isNumber(), "a number");
        return parser.getDoubleValue();
    }

    /** A count, or null. */
    public @Nullable Long count() throws IOException {
        if (isNull()) {
            return null;
        }
        require(parser.hasToken(JsonToken.VALUE_NUMBER_INT), "a whole number");
        require(parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER, "a whole number below 2^63");
        long count = parser.getLongValue();
        require(count >= 0, "a count of 0 or more");
        return count;
    }

    /** True or false; null is false. */
    public boolean truth() throws IOException {
        require(isNull() || isTruth(), "true or false");
        return parser.hasToken(JsonToken.VALUE_TRUE);
    }

    /** Any value as text: a scalar as it is, what is longer as its kind; null is null. */
    public @Nullable String brief() throws IOException {
        if (isNull()) {
            return null;
        }
        boolean scalar = parser.currentToken().isScalarValue();
        String text = scalar ? Names.shown(parser.getString()) : isObject() ? "{…}" : "[…]";
        skip();
        return text;
    }

    private JsonToken advance() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw LogFault.unreadable(where + " ends too early.");
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> keys.open();
            case PROPERTY_NAME -> keys.key(parser.currentName());
            case END_OBJECT, END_ARRAY -> keys.close();
            default -> {}
        }
        return token;
    }

    private int depth() {
        return parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
    }

    private void require(boolean condition, String expectation) throws LogFault {
        if (!condition) {
            String place = Names.shown(String.valueOf(parser.streamReadContext().pathAsPointer()));
            throw LogFault.unreadable("%s: %s must be %s.".formatted(where, place, expectation));
        }
    }
}
