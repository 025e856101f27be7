package dev.rsp.policy;

import dev.rsp.fact.Require;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of a policy as its publisher prints it; ordered number by number, so that {@code 2.10} follows {@code 2.9}.
 *
 * @param value whole numbers with dots between them, without leading zeros
 * @since 0.1.0
 */
public record PolicyVersion(String value) implements Comparable<PolicyVersion> {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){0,9}");
    private static final Comparator<PolicyVersion> ORDER =
            Comparator.comparing(PolicyVersion::numbers, PolicyVersion::compare);

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is no version
     */
    public PolicyVersion {
        Require.present(value, "policy-version.value");
        if (value.length() > Require.MAX_ID || !FORM.matcher(value).matches()) {
            throw Require.refusal(
                    "component (policy-version.value)",
                    "be whole numbers with dots between them",
                    value,
                    "Maybe write 2.2, without a letter before it.");
        }
    }

    /**
     * Makes a version from its text.
     *
     * @param value whole numbers with dots between them
     * @return the version
     * @throws IllegalArgumentException if the value is no version
     */
    public static PolicyVersion of(String value) {
        return new PolicyVersion(value);
    }

    @Override
    public int compareTo(PolicyVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }

    private List<Integer> numbers() {
        return Stream.of(value.split("\\.", -1)).map(Integer::valueOf).toList();
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
