package cis.command.care;

import cis.api.care.CareError;
import cis.api.care.ComplaintDeadlines;
import cis.command.aggregate.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * CARE-06: a resolution is timely when it is proposed on the last day to respond or before; of complaints of another
 * system, as that system judged, where it did.
 */
final class TimelyPolicy {

    private TimelyPolicy() {}

    static void check(@Nullable Boolean judged, ComplaintFile file, Faults faults) {
        if (judged != null && !file.isOfOtherSystem()) {
            faults.add(CareError.TIMELY_MISPLACED, "/timely", "is computed for complaints without a source");
        }
    }

    static boolean timely(@Nullable Boolean judged, LocalDate day, ComplaintDeadlines deadlines) {
        return judged == null ? !day.isAfter(deadlines.respondBy()) : judged;
    }
}
