package cis.api.care.event;

import cis.api.CustomerId;
import cis.api.DomainEvent;

/** Everything that can happen to complaints and feedback. */
public sealed interface CareEvent extends DomainEvent permits ComplaintEvent, FeedbackEvent {
    @Override
    CustomerId customerId();
}
