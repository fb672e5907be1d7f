package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.InvoiceId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A draft will never be an invoice. */
@Revision("1")
public record InvoiceDraftDiscarded(
        InvoiceId invoiceId,
        CustomerId customerId,

        @PersonalData(field = "invoice.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason)
        implements BillingEvent {}
