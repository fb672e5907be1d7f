package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer disputes an invoice. */
@Revision("1")
public record ReceivableDisputed(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        InvoiceId invoiceId,
        Money amount,

        @PersonalData(field = "receivable.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason,

        @Nullable UUID complaintId)
        implements ReceivablesEvent {}
