package dev.rsp.drools.internal.yaml;

/**
 * How large a YAML file may be.
 *
 * @param bytes the most bytes
 * @param depth the most values within each other
 */
public record YamlLimits(int bytes, int depth) {

    /** One mebibyte, twenty levels. */
    public static final YamlLimits STANDARD = new YamlLimits(1 << 20, 20);
}
