package cis.query.event;

import cis.api.CommandRejected;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.Violation;
import java.util.List;
import org.axonframework.queryhandling.QueryExecutionException;

/** Refuses a question where it is answered: what is told here is told over every query bus. */
final class Refusals {

    private Refusals() {}

    static QueryExecutionException of(Violation fault) {
        return of(new CommandRejected(
                GeneralError.INVALID_PARAMETER, GeneralError.INVALID_PARAMETER.meaning(), List.of(fault)));
    }

    static QueryExecutionException of(ErrorCode code, String detail) {
        return of(new CommandRejected(code, detail));
    }

    private static QueryExecutionException of(CommandRejected rejected) {
        return new QueryExecutionException(rejected.getMessage(), null, rejected.rejection());
    }
}
