package dev.rsp.drools.testing;

import dev.rsp.drools.internal.verify.Course;

/**
 * What can be asserted of a clause in a decision.
 *
 * @since 0.1.0
 */
public final class CaseAssertion extends ClauseAssertion<CaseAssertion> {

    CaseAssertion(Course course, String vacuous) {
        super(course, vacuous);
    }

    @Override
    CaseAssertion self() {
        return this;
    }

    @Override
    @CheckReturnValue
    public CaseAssertion vacuouslyBecause(String reason) {
        return new CaseAssertion(course(), reason(reason));
    }
}
