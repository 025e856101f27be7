package dev.rsp.drools.internal.load;

import dev.rsp.fact.Require;

/**
 * How large packs may be.
 *
 * @param files the most files below the root
 * @param fileBytes the most bytes of one file
 * @param allBytes the most bytes of all files
 */
public record PackLimits(int files, int fileBytes, int allBytes) {

    /** Checks that every limit lets something in. */
    public PackLimits {
        Require.positive(files, "pack-limits.files");
        Require.positive(fileBytes, "pack-limits.file-bytes");
        Require.positive(allBytes, "pack-limits.all-bytes");
    }

    /** Two thousand files, one mebibyte each, 32 MiB together. */
    public static final PackLimits STANDARD = new PackLimits(2_000, 1 << 20, 32 << 20);
}
