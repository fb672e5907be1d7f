package cis.query.report;

import cis.api.BusinessTime;
import java.time.YearMonth;

/** Calendar months, written {@code 2011-03}. */
final class Months {

    private Months() {}

    static String of(BusinessTime time) {
        return YearMonth.from(time.date()).toString();
    }
}
