package cis.query.history;

import cis.api.DomainEvent;
import cis.api.customer.event.InteractionLogged;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.ReturnRecorded;
import java.time.Instant;

/** When an event happened as the business says, else when it was recorded. */
final class BusinessTimes {

    private BusinessTimes() {}

    static Instant of(DomainEvent event, Instant recordedAt) {
        return switch (event) {
            case PurchaseRecorded e -> e.occurredOn().instant();
            case ReturnRecorded e -> e.occurredOn().instant();
            case InteractionLogged e -> e.occurredOn().instant();
            default -> recordedAt;
        };
    }
}
