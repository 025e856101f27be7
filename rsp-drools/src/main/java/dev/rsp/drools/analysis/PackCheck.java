package dev.rsp.drools.analysis;

import dev.rsp.drools.internal.pack.Opened;
import dev.rsp.drools.internal.yaml.Problems;

/** A check of a pack that loads. */
interface PackCheck {

    /** Looks through a pack. */
    void check(Opened pack, Problems found);
}
