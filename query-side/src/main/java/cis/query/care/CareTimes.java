package cis.query.care;

import cis.api.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When something happened to a complaint; a moment counts on its day in UTC, wherever it was written down. */
public final class CareTimes {

    private CareTimes() {}

    /** As it was given, else the moment of its recording. */
    public static BusinessTime of(@Nullable BusinessTime given, Instant recordedAt) {
        return given == null ? new BusinessTime(recordedAt.toString()) : given;
    }

    public static LocalDate day(BusinessTime time) {
        return time.isDate() ? time.date() : LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    /**
     * In whole days where only the day of one of them is known, else in whole seconds, so that a moment is the same however
     * many of its decimals were kept; never negative.
     */
    public static Duration between(BusinessTime from, BusinessTime to) {
        Duration taken = from.isDate() || to.isDate()
                ? Duration.between(day(from).atStartOfDay(), day(to).atStartOfDay())
                : Duration.between(second(from), second(to));
        return taken.isNegative() ? Duration.ZERO : taken;
    }

    private static Instant second(BusinessTime time) {
        return time.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
