package cis.api;

import static cis.api.ErrorCategory.*;

/** Refusals that belong to no context. */
public enum GeneralError implements ErrorCode {
    MALFORMED_REQUEST(MALFORMED, "The request is not well-formed; the violations name each fault."),
    INVALID_PARAMETER(MALFORMED, "A parameter or header is not of its form; the violations name each one."),
    NOT_FOUND(ErrorCategory.NOT_FOUND, "There is no such thing, or it belongs to another client company."),
    NO_SUCH_ENDPOINT(ErrorCategory.NOT_FOUND, "There is nothing at this address; see /docs."),
    METHOD_NOT_ALLOWED(ErrorCategory.METHOD_NOT_ALLOWED, "The address exists but not for this method; see Allow."),
    NOT_ACCEPTABLE(ErrorCategory.NOT_ACCEPTABLE, "No representation of the answer fits the Accept header."),
    UNSUPPORTED_MEDIA_TYPE(ErrorCategory.UNSUPPORTED_MEDIA_TYPE, "Send the body as the media type of the endpoint."),
    BODY_TOO_LARGE(TOO_LARGE, "The body is larger than this endpoint takes; send less at once."),
    CONCURRENT_CHANGE(CONFLICT, "Somebody changed this at the same moment; read it again and repeat the request."),
    NATURAL_KEY_TAKEN(
            CONFLICT,
            "Something with this source and external id, or sku, exists with other content; correct that instead."),
    ALREADY_EXISTS(CONFLICT, "Something with this id exists already."),
    OCCURRED_ON_IMPLAUSIBLE(
            UNPROCESSABLE, "Business times lie between 1900 and the end of tomorrow; send the day it really happened."),
    CORRECTED_EVENT_UNKNOWN(
            UNPROCESSABLE,
            "This is no event whose content can be corrected here; name one from the history of this one."),
    FIELD_NOT_CORRECTABLE(
            UNPROCESSABLE, "The corrected event has no such field, or it cannot be corrected; see the rules."),
    CORRECTION_INVALID(
            UNPROCESSABLE, "With this value the corrected event would not have been accepted; the violations say why."),
    STALE_VERSION(STALE, "The version in If-Match is not the current one; read again and decide anew."),
    IDEMPOTENCY_KEY_REUSED(
            UNPROCESSABLE, "This Idempotency-Key was used for another request; use a new key for a new request."),
    TOO_MANY_REQUESTS(TOO_MANY, "More is under way than this instance takes; repeat after Retry-After seconds."),
    STORE_UNAVAILABLE(UNAVAILABLE, "The event store takes no writes at present; repeat after Retry-After seconds."),
    OUTCOME_UNKNOWN(
            UNAVAILABLE,
            "No answer came in time and the command may have been accepted; repeat it with the same Idempotency-Key."),
    NOT_CAUGHT_UP(
            UNAVAILABLE, "The read models have not reached the position asked for; repeat after Retry-After seconds."),
    READ_MODELS_UNAVAILABLE(
            UNAVAILABLE, "The read models cannot be read at present; repeat after Retry-After seconds."),
    INTERNAL_ERROR(INTERNAL, "Something failed here; the correlation id leads to it in the log.");

    private final ErrorCategory category;
    private final String meaning;

    GeneralError(ErrorCategory category, String meaning) {
        this.category = category;
        this.meaning = meaning;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
