package cis.api.care;

/** What a company owes a complaint in time. */
public enum ComplaintDeadline {
    ACKNOWLEDGEMENT,
    FINAL_RESPONSE
}
