package dev.rsp.fact;

/**
 * What the engine works out from the standing facts before rules run; marks records that carry {@link FactType}.
 *
 * @since 0.1.0
 */
public interface Summary {}
