package dev.rsp.drools.twin;

/**
 * Readings that could have been others. A twin that drops one reads the text the other way; how often it then answers
 * otherwise tells whether random cases reach the reading at all.
 */
enum Reading {
    /** An assessment counts where the evaluation lead answers for it; else whoever does. */
    ANSWERED_FOR,

    /** A determination is as old as the assessment it rests on; else only the newest assessment ages. */
    AS_OLD_AS_ITS_ASSESSMENT,

    /** A model's own showing outweighs the reference beside an own comprehensive assessment in date; else alone. */
    OWN_ASSESSMENT_IN_DATE,

    /** And only where no element of that assessment was judged inadequate; else whatever was judged of it. */
    OWN_ASSESSMENT_ADEQUATE,

    /** A reference an element of whose assessment was judged inadequate is not shown below; else it is. */
    REFERENCE_ADEQUATE,

    /** An own follow-up serves beside an own comprehensive assessment in date; else alone. */
    OWN_FOLLOW_UP_IN_DATE,

    /** One judgement of inadequate measures stops what every short standard bears on; else the one it is about. */
    ONE_JUDGEMENT_STOPS_ALL,

    /** The CEO and the RSO together call for an assessment as the RSO does; else the RSO alone. */
    JOINT_CALL,

    /** The year of a re-approval runs from the day of the report; else from the last time it was told. */
    YEAR_FROM_THE_REPORT,

    /** A baseline counts from no later day than the reference was last assessed; else from whichever day it says. */
    BASELINE_BORNE_OUT,

    /** Good news about a fact comes on its day or later; else whenever it is given. */
    JUDGED_AFTERWARDS,

    /** A finding gives way to one of the same or a higher role; else to anybody's where such a role says so. */
    NO_LOWER_ROLE
}
