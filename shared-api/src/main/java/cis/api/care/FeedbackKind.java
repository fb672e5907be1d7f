package cis.api.care;

/** What kind of feedback it is. */
public enum FeedbackKind {
    PRAISE,
    SUGGESTION,
    REVIEW
}
