package cis.command.automation;

import cis.api.CommandRejected;
import cis.api.ErrorCategory;
import cis.api.GeneralError;
import cis.api.Rejection;
import cis.platform.event.TemporarilyUnavailable;

/**
 * Why a command of an automation did not go through.
 *
 * @param passing whether it is over by itself sooner or later, and concerns everybody
 * @param code says it without personal data
 */
record Trouble(boolean passing, String code) {

    static Trouble of(Throwable failure) {
        if (failure instanceof CommandRejected rejected) {
            Rejection rejection = rejected.rejection();
            boolean passing = rejection.category() == ErrorCategory.UNAVAILABLE
                    || rejection.category() == ErrorCategory.TOO_MANY
                    || rejection.code().equals(GeneralError.CONCURRENT_CHANGE.name());
            return new Trouble(passing, rejection.code());
        }
        return new Trouble(
                failure instanceof TemporarilyUnavailable, failure.getClass().getName());
    }
}
