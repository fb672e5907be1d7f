package cis.api.billing.query;

import cis.api.billing.DocumentSeriesId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a series' own events prove: numbers from 1 on with no hole and no duplicate, dates that never go back, and each
 * number a document, or about to become one.
 *
 * @param count numbers that were read: all of them, or those before the first fault
 * @param first null where the first number is at fault already, as is last
 * @param pending numbers that have not become a document yet
 * @param fault the first one; null where there is none
 * @param sha256 over one line for each number that was read, in order: sequence, number, id of the document and issue
 *     date with a space between them and a line feed at the end, in UTF-8
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentSeriesProof(
        DocumentSeriesId series,
        long count,
        @Nullable String first,
        @Nullable String last,
        long pending,
        boolean ok,
        @Nullable SeriesFault fault,
        String sha256) {}
