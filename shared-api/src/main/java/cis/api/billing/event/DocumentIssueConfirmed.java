package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.DocumentSeriesId;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A number has become a document; the series need not remember it any longer.
 *
 * @param customerId of the document
 */
@Revision("1")
public record DocumentIssueConfirmed(DocumentSeriesId seriesId, CustomerId customerId, UUID documentId, String number)
        implements BillingEvent {}
