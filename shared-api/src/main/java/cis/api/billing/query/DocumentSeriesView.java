package cis.api.billing.query;

import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import java.time.LocalDate;

/**
 * A series of document numbers.
 *
 * @param count how many numbers it has given
 * @param last the number that it gave last
 * @param lastIssueDate the date that goes with it
 * @param pending how many of its numbers have not become a document yet
 */
public record DocumentSeriesView(
        DocumentSeriesId id,
        DocumentKind kind,
        int year,
        long count,
        String last,
        LocalDate lastIssueDate,
        long pending) {}
