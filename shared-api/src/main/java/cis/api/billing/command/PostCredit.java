package cis.api.billing.command;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Posts an issued credit note to the account of its customer.
 *
 * @param position of the event that is posted; postings come in this order
 */
public record PostCredit(
        @TargetAggregateIdentifier ReceivablesAccountId accountId,
        CustomerId customerId,
        CreditNoteId creditNoteId,
        InvoiceId invoiceId,
        String number,
        Money amount,
        long position)
        implements BillingStep {}
