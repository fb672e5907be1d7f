package cis.api.care;

import cis.api.BusinessTime;
import org.jspecify.annotations.Nullable;

/**
 * By what reports count a complaint, as it stood before the event that carries it.
 *
 * @param product sku, or whatever the company calls what the complaint is about
 * @param receivedOn when the complaint came in; the moment of its recording where it named none
 */
public record ComplaintSummary(
        String category,
        ComplaintSeverity severity,
        @Nullable String product,
        BusinessTime receivedOn) {}
