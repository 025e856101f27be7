package dev.rsp.drools.internal.pack;

/**
 * How large packs may be.
 *
 * @param files the most files below the root
 * @param fileBytes the most bytes of one file
 * @param allBytes the most bytes of all files
 */
public record PackLimits(int files, int fileBytes, int allBytes) {

    /** Two thousand files, one mebibyte each, 32 MiB together. */
    public static final PackLimits STANDARD = new PackLimits(2_000, 1 << 20, 32 << 20);
}
