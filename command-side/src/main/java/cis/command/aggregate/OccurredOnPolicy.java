package cis.command.aggregate;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import java.time.LocalDate;

/**
 * GEN-01: a business time lies between 1900 and the end of tomorrow, so that a till east of {@code cis.zone} may
 * already write tomorrow's date. Source: plausibility of imported records.
 */
public final class OccurredOnPolicy {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final int DAYS_AHEAD = 1;

    private OccurredOnPolicy() {}

    public static void check(BusinessTime occurredOn, Today today, Faults faults) {
        check(occurredOn, today, "/occurredOn", faults);
    }

    /** @param field JSON Pointer to the time within the command's body */
    public static void check(BusinessTime occurredOn, Today today, String field, Faults faults) {
        LocalDate date = occurredOn.date();
        if (date.isBefore(EARLIEST) || date.isAfter(today.date().plusDays(DAYS_AHEAD))) {
            faults.add(
                    GeneralError.OCCURRED_ON_IMPLAUSIBLE, field, "must lie between 1900-01-01 and the end of tomorrow");
        }
    }
}
