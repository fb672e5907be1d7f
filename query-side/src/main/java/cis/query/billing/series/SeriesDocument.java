package cis.query.billing.series;

import cis.api.billing.DocumentKind;
import cis.api.billing.event.NumberAllocated;
import java.time.LocalDate;

/**
 * What a series gave to one bucket of customers.
 *
 * @param allocated how many numbers
 * @param confirmed how many of them have become a document
 * @param sequence the greatest of them, which number and issue date go with
 */
record SeriesDocument(
        String client,
        String seriesId,
        DocumentKind kind,
        int year,
        long allocated,
        long confirmed,
        long sequence,
        String number,
        LocalDate issueDate) {

    static SeriesDocument first(NumberAllocated event, String client) {
        return new SeriesDocument(
                client,
                event.seriesId().toString(),
                event.kind(),
                event.year(),
                1,
                0,
                event.sequence(),
                event.number(),
                event.issueDate());
    }

    SeriesDocument confirmedOnce() {
        return new SeriesDocument(client, seriesId, kind, year, allocated, confirmed + 1, sequence, number, issueDate);
    }

    SeriesDocument plus(SeriesDocument other) {
        SeriesDocument later = sequence > other.sequence ? this : other;
        return new SeriesDocument(
                client,
                seriesId,
                kind,
                year,
                allocated + other.allocated,
                confirmed + other.confirmed,
                later.sequence,
                later.number,
                later.issueDate);
    }
}
