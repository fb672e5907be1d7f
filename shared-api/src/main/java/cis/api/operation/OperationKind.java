package cis.api.operation;

/** What can be done with a projection, or with what it could not apply. */
public enum OperationKind {
    /** Folds it once more and compares document by document. */
    VERIFY,
    /** Folds it anew beside what is served, and serves that then. */
    REBUILD,
    /** Serves again what was served before the last rebuild. */
    ROLL_BACK,
    PAUSE,
    RESUME,
    CANCEL,
    /** Applies a customer's dead letters again. */
    RETRY,
    /** Applies all dead letters again. */
    RETRY_ALL,
    /** Gives an event up, for good, in one projection. */
    DISCARD
}
