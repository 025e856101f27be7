package dev.rsp.drools.internal.engine;

/** Where the classes of a pack's rules come from. */
@FunctionalInterface
interface ClassSource {

    /**
     * The classes of rules.
     *
     * @param set the pack
     * @param text its rules as they are written for the engine
     * @param loader sees the types that they name
     * @throws IllegalStateException when they do not compile
     */
    RuleClasses classes(RuleSet set, String text, ClassLoader loader);
}
