package cis.command.billing.invoice;

import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import com.fasterxml.uuid.Generators;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * BIL-20: per client company, kind and year, numbers run from 1 without hole or repetition; the year is that in which
 * the document was finalised. BIL-21: the issue date is today, but never before the day of finalising nor before the
 * date of the number before, and never after the year. Source: Directive 2006/112/EC, art. 226(2); ADR 50.
 */
final class NumberingPolicy {

    private static final UUID SERIES = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b04");
    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private NumberingPolicy() {}

    /** Of two client companies, kinds or years, no two series are the same. */
    static DocumentSeriesId series(String client, DocumentKind kind, int year) {
        return new DocumentSeriesId(Generators.nameBasedGenerator(SERIES).generate(client + "\n" + kind + "\n" + year));
    }

    /**
     * @param last date of the number before; null where there is none
     * @param finalisedOn in the year of the series
     */
    static LocalDate issueDate(@Nullable LocalDate last, LocalDate today, LocalDate finalisedOn, int year) {
        LocalDate date = later(earlier(today, LAST_DAY.atYear(year)), finalisedOn);
        return last == null ? date : later(date, last);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
