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
 * A draft became final: all that it will say is frozen, except number and date, which its series gives.
 *
 * @param finalisedOn day in {@code cis.zone}; its year is that of the series
 */
@Revision("1")
public record InvoiceFinalised(
        InvoiceId invoiceId,
        CustomerId customerId,
        DocumentSeriesId seriesId,
        LocalDate finalisedOn,
        int termsDays,
        @Nullable LocalDate supplyDate,
        String currency,
        Seller seller,

        @PersonalData(field = "invoice.buyer", retention = RetentionClass.FISCAL) @Nullable
        Buyer buyer,

        List<InvoiceLine> lines,
        List<TaxSubtotal> breakdown,
        DocumentTotals totals)
        implements BillingEvent {}
