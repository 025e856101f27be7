package dev.rsp.drools.internal.pack;

import dev.rsp.drools.RulePack;
import dev.rsp.drools.internal.rule.Place;
import dev.rsp.fact.Require;
import java.net.URI;
import java.util.SortedMap;

/** A loaded pack, with what the kit for policy authors looks into and users do not see. */
public interface Opened extends RulePack {

    /** Everything that was merged into the pack. */
    EffectivePack effective();

    /** Where a place in its files is: a file, or what class loaders find, with the line as a query. */
    URI uri(Place place);

    /** The files of its parts as they were read, by path below the packs' root. */
    SortedMap<String, byte[]> files();

    /**
     * Opens a pack.
     *
     * @throws dev.rsp.fact.Refusal if it was not loaded by {@code RulePacks}
     */
    static Opened of(RulePack pack) {
        if (pack instanceof Opened opened) {
            return opened;
        }
        String actual = pack.getClass().getName();
        throw Require.refusal("pack", "be one that RulePacks loaded", actual, "Maybe unwrap it first.");
    }
}
