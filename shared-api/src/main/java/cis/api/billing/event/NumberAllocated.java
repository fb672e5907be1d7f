package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A series gave a document its number and date.
 *
 * @param customerId of the document
 * @param sequence from 1, without gaps
 * @param issueDate never before that of the number before
 */
@Revision("1")
public record NumberAllocated(
        DocumentSeriesId seriesId,
        CustomerId customerId,
        UUID documentId,
        DocumentKind kind,
        int year,
        long sequence,
        String number,
        LocalDate issueDate)
        implements BillingEvent {}
