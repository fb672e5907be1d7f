package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.InvoiceLine;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody began an invoice.
 *
 * @param termsDays days from the issue date until it is due
 * @param totals what it comes to so far
 */
@Revision("1")
public record InvoiceDrafted(
        InvoiceId invoiceId,
        CustomerId customerId,
        String currency,
        int termsDays,
        @Nullable LocalDate supplyDate,
        List<InvoiceLine> lines,
        DocumentTotals totals)
        implements BillingEvent {}
