package dev.rsp.drools.twin;

import dev.rsp.eval.AssessmentKind;

/** Section 5: the next threshold up the ladder. */
record FollowUp(World world, Triggers triggers, Evidence evidence, Showing showing) {

    boolean open(String model) {
        return Tables.NEXT_UP.entrySet().stream().anyMatch(rung -> open(model, rung.getKey(), rung.getValue()));
    }

    private boolean open(String model, String lower, String upper) {
        return showing.passed(model, lower)
                && (lacking(model, lower, upper)
                        || (ofTheReference(model, lower, upper) && !servesItself(model, upper)));
    }

    /** The lower threshold is not shown below for the model itself, and neither is the next one in a follow-up. */
    private boolean lacking(String model, String lower, String upper) {
        return showing.notShown(model, lower) && (!followedUp(model, upper) || showing.notShown(model, upper));
    }

    /** What is open for the reference is open for the model that stands with it. */
    private boolean ofTheReference(String model, String lower, String upper) {
        return triggers.standsWith(model)
                .filter(reference -> lacking(reference, lower, upper))
                .isPresent();
    }

    /** Where the reference has none, the model's own serves beside a comprehensive assessment in date and not doubted. */
    private boolean servesItself(String model, String upper) {
        return followedUp(model, upper)
                && !(world.keeps(Reading.OWN_FOLLOW_UP_IN_DATE) && evidence.stale(model, upper))
                && !showing.doubted(model);
    }

    /** A follow-up assessment was made, and it found the model below. */
    private boolean followedUp(String model, String upper) {
        return evidence.assessed(model, upper, AssessmentKind.FOLLOW_UP).isPresent()
                && showing.foundBelow(model, upper);
    }
}
