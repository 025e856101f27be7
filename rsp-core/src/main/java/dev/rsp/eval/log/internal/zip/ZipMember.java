package dev.rsp.eval.log.internal.zip;

/**
 * A member of an archive, as its central directory says.
 *
 * @param name its bytes, each as one character
 * @param flags the general purpose flags
 * @param method how it is packed
 * @param crc the CRC-32 of its bytes
 * @param packed its length in the archive
 * @param unpacked its length
 * @param header where its local header stands
 */
public record ZipMember(String name, int flags, int method, long crc, long packed, long unpacked, long header) {}
