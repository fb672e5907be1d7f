package cis.api.sales.event;

import cis.api.CustomerId;
import cis.api.DomainEvent;

/** Everything that can happen to a purchase or a return. */
public sealed interface SalesEvent extends DomainEvent
        permits PurchaseRecorded, PurchaseReversed, PurchaseCorrected, PurchaseLinesReturned, ReturnRecorded {
    @Override
    CustomerId customerId();
}
