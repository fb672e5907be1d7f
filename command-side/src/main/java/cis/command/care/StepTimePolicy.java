package cis.command.care;

import cis.api.BusinessTime;
import cis.api.care.CareError;
import cis.command.aggregate.Faults;
import cis.command.aggregate.OccurredOnPolicy;
import cis.command.aggregate.Today;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** CARE-03: a step happens when GEN-01 allows, and not before the complaint was received. */
final class StepTimePolicy {

    private static final String FIELD = "/occurredOn";

    private StepTimePolicy() {}

    /** @param received as it was given, else the day of its recording */
    static void check(@Nullable BusinessTime occurredOn, BusinessTime received, Today today, Faults faults) {
        if (occurredOn == null) {
            return;
        }
        OccurredOnPolicy.check(occurredOn, today, FIELD, faults);
        boolean before = (occurredOn.isDate() || received.isDate())
                ? occurredOn.date().isBefore(received.date())
                : occurredOn.instant().isBefore(received.instant());
        if (before) {
            faults.add(CareError.COMPLAINT_STEP_BEFORE_RECEIPT, FIELD, "is before the complaint was received");
        }
    }

    /** The day on which a step happens. */
    static LocalDate day(@Nullable BusinessTime occurredOn, Today today) {
        return occurredOn == null ? today.date() : occurredOn.date();
    }
}
