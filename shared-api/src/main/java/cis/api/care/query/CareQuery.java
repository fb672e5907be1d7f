package cis.api.care.query;

/** Everything that can be asked about complaints and feedback. */
public sealed interface CareQuery
        permits FindComplaint, ListComplaints, ListComplaintDeadlines, FindFeedback, ListFeedback {

    /** The client company on whose behalf it is asked; things of others are not found. */
    String client();
}
