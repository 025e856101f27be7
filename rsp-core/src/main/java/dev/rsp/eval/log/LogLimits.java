package dev.rsp.eval.log;

import dev.rsp.fact.Require;

/**
 * How much a log may ask of whoever reads it; what passes a limit is refused.
 *
 * <p>With the default a heap of 96 MB is enough for any file.
 *
 * @param fileBytes the greatest length of a file
 * @param members the most members of an archive
 * @param memberBytes the most bytes of one member when it is unpacked
 * @param unpackedBytes the most bytes of all members that are read, unpacked
 * @param ratio how many times its packed length a member may be, once it is longer than 1 MB
 * @param samples the most samples, scores of items and results
 * @param depth how deep JSON may be nested
 * @since 0.1.0
 */
public record LogLimits(
        long fileBytes, long members, long memberBytes, long unpackedBytes, long ratio, long samples, long depth) {

    /** The limits of reading where none are given. */
    public static final LogLimits DEFAULT = new LogLimits(16L << 30, 500_000, 1L << 30, 64L << 30, 1_000, 100_000, 200);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not greater than 0, or the depth greater than 1000
     */
    public LogLimits {
        Require.positive(fileBytes, "log-limits.file-bytes");
        Require.positive(members, "log-limits.members");
        Require.positive(memberBytes, "log-limits.member-bytes");
        Require.positive(unpackedBytes, "log-limits.unpacked-bytes");
        Require.positive(ratio, "log-limits.ratio");
        Require.positive(samples, "log-limits.samples");
        Require.atMost(Require.positive(depth, "log-limits.depth"), 1000, "log-limits.depth");
    }
}
