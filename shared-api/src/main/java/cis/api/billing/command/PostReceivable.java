package cis.api.billing.command;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Posts an issued invoice to the account of its customer.
 *
 * @param position of the event that is posted; postings come in this order
 */
public record PostReceivable(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        CustomerId customerId,
        InvoiceId invoiceId,
        String number,
        Money total,
        LocalDate issueDate,
        LocalDate dueDate,
        long position)
        implements BillingStep {}
