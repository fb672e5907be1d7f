package cis.query.report;

/** What is counted of complaints. */
enum Figure {
    FILED,
    ACKNOWLEDGED,
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    NO_REPLY,
    WITHDRAWN,
    REOPENED,
    LATE_ACKNOWLEDGEMENT,
    LATE_RESPONSE,
    /** Complaints by the response that was proposed last. */
    ANSWERED,
    PROPOSAL,
    TIMELY_PROPOSAL
}
