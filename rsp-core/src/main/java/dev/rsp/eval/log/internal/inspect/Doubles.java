package dev.rsp.eval.log.internal.inspect;

import java.util.Arrays;

/** Numbers in the order in which they were added. */
final class Doubles {

    private double[] values = new double[8];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Adds a number until there are so many. */
    void fill(int upTo, double value) {
        while (size < upTo) {
            add(value);
        }
    }

    int size() {
        return size;
    }

    double get(int index) {
        return values[index];
    }

    /** Those that are finite or infinite, in their order. */
    double[] numbers() {
        return Arrays.stream(values, 0, size)
                .filter(each -> !Double.isNaN(each))
                .toArray();
    }
}
