package cis.api;

/** A reason for which a request is refused; stable, and documented in the error catalogue. */
public interface ErrorCode {

    /** Stable code as callers see it: {@code CUSTOMER_CLOSED}. */
    String name();

    ErrorCategory category();

    /** One sentence: when this happens, and what the caller can do. */
    String meaning();
}
