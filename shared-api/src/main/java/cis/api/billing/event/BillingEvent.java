package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.DomainEvent;

/** Everything that can happen in billing. */
public sealed interface BillingEvent extends DomainEvent
        permits InvoiceDrafted,
                InvoiceLineAdded,
                InvoiceLineRemoved,
                InvoiceDraftDiscarded,
                InvoiceFinalised,
                InvoiceIssued,
                InvoiceCredited,
                CreditNoteFinalised,
                CreditNoteIssued,
                NumberAllocated,
                DocumentIssueConfirmed,
                PaymentRecorded,
                ReceivablesEvent {
    @Override
    CustomerId customerId();
}
