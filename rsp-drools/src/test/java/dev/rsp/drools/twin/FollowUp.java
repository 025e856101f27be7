package dev.rsp.drools.twin;

import dev.rsp.eval.AssessmentKind;

/** Section 5: the next threshold up the ladder. */
record FollowUp(World world, Triggers triggers, Evidence evidence, Showing showing) {

    boolean open(String model) {
        return Tables.NEXT_UP.entrySet().stream().anyMatch(rung -> open(model, rung.getKey(), rung.getValue()));
    }

    private boolean open(String model, String lower, String upper) {
        if (showing.notShown(model, lower)) {
            return !followedUp(model, upper) || showing.notShown(model, upper);
        }
        if (!showing.passed(model, lower)) {
            return false;
        }
        String reference = triggers.standsWith(model).orElseThrow();
        return !followedUp(model, upper) && (!followedUp(reference, upper) || showing.notShown(reference, upper));
    }

    /** A follow-up assessment was made, and it found the model below. */
    private boolean followedUp(String model, String upper) {
        return evidence.assessed(model, upper, AssessmentKind.FOLLOW_UP).isPresent()
                && showing.foundBelow(model, upper);
    }
}
