package dev.rsp.drools.internal.engine;

import dev.rsp.fact.Canonical;

/** Digests as this library writes them, {@code sha256:…}. */
final class Sha256 {

    private Sha256() {}

    static String of(String text) {
        return "sha256:" + Canonical.sha256(text);
    }

    static String of(byte[] bytes) {
        return "sha256:" + Canonical.sha256(bytes);
    }
}
