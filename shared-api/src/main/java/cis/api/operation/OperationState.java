package cis.api.operation;

/** How far a verification, a rebuild or a roll-back is. */
public enum OperationState {
    /** Others are done before it. */
    WAITING,
    RUNNING,
    PAUSED,
    /** To its end; a verification may have found differences. */
    DONE,
    CANCELLED,
    /** Nothing has changed by it. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
