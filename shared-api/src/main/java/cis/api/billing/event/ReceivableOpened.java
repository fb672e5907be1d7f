package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An issued invoice was posted: its total is owed.
 *
 * @param position of the event that was posted
 */
@Revision("1")
public record ReceivableOpened(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        InvoiceId invoiceId,
        String number,
        Money amount,
        LocalDate issueDate,
        LocalDate dueDate,
        long position)
        implements ReceivablesEvent {}
