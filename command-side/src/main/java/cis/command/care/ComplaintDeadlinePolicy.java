package cis.command.care;

import cis.api.care.ComplaintDeadlines;
import java.time.LocalDate;

/**
 * CARE-10: until when a complaint is acknowledged and answered, in calendar days from the day it was received, which
 * is not counted. Source of the default of eight weeks: FCA Handbook, DISP 1.6.2R.
 *
 * @param version of the days; raise it when they change
 */
record ComplaintDeadlinePolicy(String version, int acknowledgeDays, int respondDays) {

    static final String NAME = "complaint-deadlines";

    ComplaintDeadlinePolicy {
        if (acknowledgeDays < 0 || respondDays < 0) {
            throw new IllegalArgumentException("the days of complaint deadlines are 0 or more");
        }
    }

    ComplaintDeadlines of(LocalDate received) {
        return new ComplaintDeadlines(
                received.plusDays(acknowledgeDays), received.plusDays(respondDays), NAME, version);
    }

    /** A reopened complaint was acknowledged before; it is answered as if received that day. */
    ComplaintDeadlines reopened(LocalDate reopened, ComplaintDeadlines before) {
        return new ComplaintDeadlines(before.acknowledgeBy(), reopened.plusDays(respondDays), NAME, version);
    }

    /** CARE-21: a deadline is missed from the day after it on. */
    static boolean isMissed(LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn);
    }
}
