package dev.rsp.eval.log.internal.json;

import dev.rsp.eval.log.LogLimits;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Makes parsers that refuse keys given twice and accept the numbers that Python writes. */
final class JsonFactories {

    private static final int NUMBER = 1_000;
    private static final int KEY = 50_000;
    private static final int TEXT = 100_000;

    private final JsonFactory usual = make(LogLimits.DEFAULT);

    JsonFactory of(LogLimits limits) {
        return limits.depth() == LogLimits.DEFAULT.depth() ? usual : make(limits);
    }

    private static JsonFactory make(LogLimits limits) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth((int) limits.depth())
                        .maxNumberLength(NUMBER)
                        .maxNameLength(KEY)
                        .maxStringLength(TEXT)
                        .maxTokenCount(Long.MAX_VALUE)
                        .build())
                .build();
    }
}
