package dev.rsp.drools.internal.decide;

/** Tells what code of the host may throw without more ado from a runtime that has failed. */
final class Fatal {

    private Fatal() {}

    /**
     * Passes over what a listener threw; a stack that overflows is the listener's own failure.
     *
     * @throws VirtualMachineError the one given, when the runtime has failed
     */
    static void rethrow(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(fatal instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
