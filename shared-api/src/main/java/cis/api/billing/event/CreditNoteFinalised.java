package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.Buyer;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.Seller;
import cis.api.billing.TaxSubtotal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A credit note was accepted by its invoice and awaits its number.
 *
 * @param finalisedOn day in {@code cis.zone}; its year is that of the series
 */
@Revision("1")
public record CreditNoteFinalised(
        CreditNoteId creditNoteId,
        CustomerId customerId,
        InvoiceId invoiceId,
        String invoiceNumber,
        LocalDate invoiceIssueDate,
        CreditReason reason,
        DocumentSeriesId seriesId,
        LocalDate finalisedOn,
        String currency,
        Seller seller,

        @PersonalData(field = "creditnote.buyer", retention = RetentionClass.FISCAL) @Nullable
        Buyer buyer,

        List<CreditedLine> lines,
        List<TaxSubtotal> breakdown,
        DocumentTotals totals)
        implements BillingEvent {}
