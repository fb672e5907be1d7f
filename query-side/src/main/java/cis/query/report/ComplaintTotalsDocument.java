package cis.query.report;

import org.jspecify.annotations.Nullable;

/**
 * A bucket's complaints that came in in one month, of one key of one dimension.
 *
 * @param key null where complaints name no product
 * @param product of an issue
 */
record ComplaintTotalsDocument(
        String client,
        String month,
        ComplaintChange.Dimension by,
        @Nullable String key,
        @Nullable String product,
        ComplaintTally tally) {}
