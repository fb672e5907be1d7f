package cis.api.care;

/** Where a complaint is on its course. All but CLOSED and WITHDRAWN are open. */
public enum ComplaintState {
    RECEIVED,
    ACKNOWLEDGED,
    UNDER_INVESTIGATION,
    RESOLUTION_PROPOSED,
    ACCEPTED,
    REJECTED,
    ESCALATED,
    FINAL_RESPONSE_SENT,
    EXTERNAL_REVIEW,
    CLOSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
