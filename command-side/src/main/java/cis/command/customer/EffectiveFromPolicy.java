package cis.command.customer;

import cis.api.customer.CustomerError;
import cis.command.aggregate.Faults;
import java.time.LocalDate;

/**
 * CUS-05: an address begins between 1850 and ten years from today. CUS-06: a correction holds from today at the latest.
 * Source: DOMAIN, customer.
 */
final class EffectiveFromPolicy {

    static final LocalDate EARLIEST = LifeDatesPolicy.EARLIEST;
    static final int YEARS_AHEAD = 10;

    private EffectiveFromPolicy() {}

    static void checkAddress(LocalDate effectiveFrom, LocalDate today, Faults faults) {
        check(
                effectiveFrom,
                today.plusYears(YEARS_AHEAD),
                "must lie between 1850-01-01 and ten years from today",
                faults);
    }

    static void checkCorrection(LocalDate effectiveFrom, LocalDate today, Faults faults) {
        check(effectiveFrom, today, "must lie between 1850-01-01 and today", faults);
    }

    private static void check(LocalDate effectiveFrom, LocalDate latest, String message, Faults faults) {
        if (effectiveFrom.isBefore(EARLIEST) || effectiveFrom.isAfter(latest)) {
            faults.add(CustomerError.EFFECTIVE_FROM_IMPLAUSIBLE, "/effectiveFrom", message);
        }
    }
}
