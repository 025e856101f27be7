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

    /** Past CBRN-4 and AI R&D-5 the ASL-3 standards are required as well; else only what nobody has described. */
    HIGHER_IS_MORE,

    /** The affirmative case is told to the Board and the Trust; else acceptance is enough. */
    CASE_TOLD,

    /** A verdict on red-teaming does not cover released weights and fine-tuning access; else it covers every access. */
    ACCESS_ASKED,

    /** A cap binds by whomever it was imposed; else only one that the RSO imposed. */
    CAP_OF_ANYBODY,

    /** A decision on ASL-3 Security ends a cap; else ASL-3 Deployment has to be decided as well. */
    CAP_ENDS_WITH_SECURITY,

    /** A cap bears on every model whose baseline the capped one is; else on the capped model only. */
    CAP_OF_A_REFERENCE,

    /** A model that lacks ASL-3 Security is paused itself; else interim measures may let its own training go on. */
    PAUSED_ITSELF,

    /** Lowering needs the Board, asked by the CEO and the RSO, and the Trust told; else the two confirm alone. */
    LOWERED_BY_THE_BOARD,

    /** Lowering helps only after the public and the government are told; else they may follow. */
    LOWERED_AFTER_THE_GUARDS,

    /** The two premises of a lowering are confirmed; else the approval of the Board implies them. */
    LOWERED_ON_PREMISES,

    /** A finding gives way to one of the same or a higher role; else to anybody's where such a role says so. */
    NO_LOWER_ROLE
}
