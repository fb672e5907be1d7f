package cis.api.billing.command;

import cis.api.CustomerId;
import cis.api.billing.DocumentKind;
import cis.api.billing.DocumentSeriesId;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks a series for the number of a finalised document.
 *
 * @param documentId of the invoice or credit note
 * @param finalisedOn day on which it was finalised, in the year of the series
 */
public record AllocateNumber(
        @TargetAggregateIdentifier DocumentSeriesId seriesId,
        DocumentKind kind,
        int year,
        UUID documentId,
        CustomerId customerId,
        LocalDate finalisedOn)
        implements BillingStep {}
