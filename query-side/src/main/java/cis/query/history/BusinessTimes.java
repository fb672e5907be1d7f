package cis.query.history;

import cis.api.BusinessTime;
import cis.api.DomainEvent;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.api.care.event.CareEvent;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.customer.event.InteractionLogged;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.ReturnRecorded;
import cis.platform.moment.CareMoments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When an event happened as the business says, else when it was recorded. */
final class BusinessTimes {

    private BusinessTimes() {}

    static Instant of(DomainEvent event, Instant recordedAt) {
        return switch (event) {
            case PurchaseRecorded e -> e.occurredOn().instant();
            case ReturnRecorded e -> e.occurredOn().instant();
            case InteractionLogged e -> e.occurredOn().instant();
            case InterestRecorded e ->
                e.occurredOn() == null ? recordedAt : e.occurredOn().instant();
            case InvoiceIssued e -> onDay(e.issueDate(), recordedAt);
            case CreditNoteIssued e -> onDay(e.issueDate(), recordedAt);
            case PaymentRecorded e -> received(e.receivedOn(), recordedAt);
            case CareEvent e ->
                CareMoments.of(e).map(moment -> received(moment, recordedAt)).orElse(recordedAt);
            default -> recordedAt;
        };
    }

    private static Instant received(BusinessTime receivedOn, Instant recordedAt) {
        return receivedOn.isDate() ? onDay(receivedOn.date(), recordedAt) : receivedOn.instant();
    }

    /** What was recorded on its very day keeps its place among that day's events. */
    private static Instant onDay(LocalDate day, Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC).equals(day)
                ? recordedAt
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
