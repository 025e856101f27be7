package dev.rsp.drools.packs.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes away what a failure does not need. */
final class Shrinking {

    private Shrinking() {}

    /**
     * Some of a list of things, in their order, such that it still fails and no single one can be taken away.
     *
     * @param all the things; with all of them it fails
     * @param fails whether it fails with some of them
     */
    static <T> List<T> of(List<T> all, Predicate<List<T>> fails) {
        List<T> left = all;
        int size = all.size() / 2;
        while (size > 0) {
            List<T> less = pass(left, size, fails);
            size = less.size() < left.size() ? Math.min(size, Math.max(1, less.size() / 2)) : size / 2;
            left = less;
        }
        return left;
    }

    /** Tries to take away so many at a time, from one end to the other. */
    private static <T> List<T> pass(List<T> all, int size, Predicate<List<T>> fails) {
        List<T> left = all;
        for (int from = 0; from < left.size(); ) {
            List<T> less = new ArrayList<>(left);
            less.subList(from, Math.min(from + size, less.size())).clear();
            if (fails.test(less)) {
                left = less;
            } else {
                from += size;
            }
        }
        return left;
    }
}
