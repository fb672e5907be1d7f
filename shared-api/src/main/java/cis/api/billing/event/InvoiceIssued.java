package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.Buyer;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import cis.api.billing.Seller;
import cis.api.billing.TaxSubtotal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An invoice went out: everything that it prints, for ever.
 *
 * @param dueDate issue date and terms
 */
@Revision("1")
public record InvoiceIssued(
        InvoiceId invoiceId,
        CustomerId customerId,
        DocumentSeriesId seriesId,
        String number,
        LocalDate issueDate,
        LocalDate supplyDate,
        LocalDate dueDate,
        int termsDays,
        String currency,
        Seller seller,

        @PersonalData(field = "invoice.buyer", retention = RetentionClass.FISCAL) @Nullable
        Buyer buyer,

        List<InvoiceLine> lines,
        List<TaxSubtotal> breakdown,
        DocumentTotals totals)
        implements BillingEvent {}
