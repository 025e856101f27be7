package dev.rsp.examples.api;

import dev.rsp.drools.PackOptions;
import java.util.function.Supplier;

// tag::options
/** How the packs of the laboratory are loaded: with the fact type and the summary that their rules read. */
public final class LabOptions implements Supplier<PackOptions> {

    @Override
    public PackOptions get() {
        return PackOptions.defaults().facts(NightlyCanary.class).summary(new ClearCanaries());
    }
}
// end::options
