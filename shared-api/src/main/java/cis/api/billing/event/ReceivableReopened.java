package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Something is outstanding again of an invoice that was settled.
 *
 * @param amount that is outstanding now
 */
@Revision("1")
public record ReceivableReopened(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        InvoiceId invoiceId,
        String number,
        Money amount,
        LocalDate issueDate,
        LocalDate dueDate)
        implements ReceivablesEvent {}
