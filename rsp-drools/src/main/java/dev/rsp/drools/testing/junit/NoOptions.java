package dev.rsp.drools.testing.junit;

import dev.rsp.drools.PackOptions;
import java.util.function.Supplier;

/**
 * The defaults, for packs without fact types and summaries of an application.
 *
 * @since 0.1.0
 */
public final class NoOptions implements Supplier<PackOptions> {

    /** For {@link RspTest#options}. */
    public NoOptions() {}

    /**
     * The defaults.
     *
     * @return {@link PackOptions#defaults}
     */
    @Override
    public PackOptions get() {
        return PackOptions.defaults();
    }
}
