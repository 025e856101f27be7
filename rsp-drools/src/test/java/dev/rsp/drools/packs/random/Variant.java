package dev.rsp.drools.packs.random;

/**
 * A change of a case, and what may become of its gates.
 *
 * @param change the change
 * @param bound what must hold of each gate
 */
record Variant(Change change, Bound bound) {

    static Variant strict(Change change) {
        return new Variant(change, Bound.STRICT);
    }
}
