package cis.query.report;

import cis.api.report.query.ComplaintGrouping;
import cis.api.report.query.ComplaintRow;
import cis.api.report.query.DaysTaken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a grouping can tell of a tally. */
record RowFigures(ComplaintGrouping by, ComplaintTally tally) {

    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final int DECIMALS = 2;

    ComplaintRow row(@Nullable String key) {
        return new ComplaintRow(
                key,
                ofWhole(Figure.FILED),
                ofWhole(Figure.ACKNOWLEDGED),
                tellsClosing() ? tally.closed() : null,
                ofClosed(Figure.UPHELD),
                ofClosed(Figure.PARTLY_UPHELD),
                ofClosed(Figure.NOT_UPHELD),
                ofClosed(Figure.NO_REPLY),
                ofWhole(Figure.WITHDRAWN),
                isWhole() ? open() : null,
                ofWhole(Figure.REOPENED),
                ofWhole(Figure.LATE_ACKNOWLEDGEMENT),
                ofWhole(Figure.LATE_RESPONSE),
                by == ComplaintGrouping.RESPONSE ? tally.count(Figure.ANSWERED) : null,
                tellsProposals() ? tally.count(Figure.PROPOSAL) : null,
                tellsProposals() ? tally.count(Figure.TIMELY_PROPOSAL) : null,
                days(tally.toAcknowledge()),
                days(tally.toClose()));
    }

    /** Whether complaints are in it from their filing on. */
    private boolean isWhole() {
        return switch (by) {
            case CATEGORY, SEVERITY, PRODUCT, MONTH -> true;
            case OUTCOME, ROOT_CAUSE, RESPONSE -> false;
        };
    }

    private boolean tellsClosing() {
        return by != ComplaintGrouping.RESPONSE;
    }

    private boolean tellsProposals() {
        return isWhole() || by == ComplaintGrouping.RESPONSE;
    }

    private @Nullable Long ofWhole(Figure figure) {
        return isWhole() ? tally.count(figure) : null;
    }

    private @Nullable Long ofClosed(Figure figure) {
        return tellsClosing() ? tally.count(figure) : null;
    }

    private long open() {
        return tally.count(Figure.FILED) - tally.closed() - tally.count(Figure.WITHDRAWN);
    }

    private static @Nullable DaysTaken days(Spans spans) {
        return spans.count() == 0 ? null : new DaysTaken(days(spans.quantile(MEDIAN)), days(spans.quantile(P90)));
    }

    private static BigDecimal days(double seconds) {
        return BigDecimal.valueOf(seconds).divide(DAY, DECIMALS, RoundingMode.HALF_UP);
    }
}
