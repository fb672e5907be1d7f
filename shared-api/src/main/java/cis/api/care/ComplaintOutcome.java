package cis.api.care;

/** How a complaint ended; NO_REPLY where the customer did not answer the final response. */
public enum ComplaintOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    NO_REPLY
}
