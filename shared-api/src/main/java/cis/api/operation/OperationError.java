package cis.api.operation;

import static cis.api.ErrorCategory.CONFLICT;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;

/** Why something that an operator wants to be done is refused. */
public enum OperationError implements ErrorCode {
    OPERATION_UNDER_WAY(
            CONFLICT, "Something else is being done with this projection; wait until it is over, or cancel it."),
    NO_OPERATION_UNDER_WAY(
            CONFLICT, "Nothing is being done with this projection that could be paused, resumed or cancelled."),
    NOTHING_TO_ROLL_BACK_TO(
            CONFLICT, "Nothing of this projection is kept from before a rebuild, so there is no way back.");

    private final ErrorCategory category;
    private final String meaning;

    OperationError(ErrorCategory category, String meaning) {
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
