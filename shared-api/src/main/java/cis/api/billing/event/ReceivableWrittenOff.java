package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What was outstanding of an invoice was given up. */
@Revision("1")
public record ReceivableWrittenOff(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        InvoiceId invoiceId,
        Money amount,

        @PersonalData(field = "receivable.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason)
        implements ReceivablesEvent {}
