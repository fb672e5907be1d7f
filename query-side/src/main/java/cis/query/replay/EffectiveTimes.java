package cis.query.replay;

import cis.api.BusinessTime;
import cis.api.DomainEvent;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.care.event.CareEvent;
import cis.api.care.event.DeadlineMissed;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.InteractionLogged;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.platform.moment.CareMoments;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when what an event says holds, where the business has a time of its own for that. */
final class EffectiveTimes {

    private EffectiveTimes() {}

    static Optional<BusinessTime> of(DomainEvent event) {
        return switch (event) {
            case AddressChanged e -> day(e.effectiveFrom());
            case FieldCorrected e -> day(e.effectiveFrom());
            case DeathRecorded e -> day(e.date());
            case InteractionLogged e -> Optional.of(e.occurredOn());
            case InterestRecorded e -> Optional.ofNullable(e.occurredOn());
            case PurchaseRecorded e -> Optional.of(e.occurredOn());
            case PurchaseCorrected e -> Optional.of(e.after().occurredOn());
            case PurchaseReversed e -> Optional.of(e.details().occurredOn());
            case ReturnRecorded e -> Optional.of(e.occurredOn());
            case InvoiceIssued e -> day(e.issueDate());
            case CreditNoteIssued e -> day(e.issueDate());
            case PaymentRecorded e -> Optional.of(e.receivedOn());
            case ReceivableOpened e -> day(e.issueDate());
            case ReceivablesEvent e -> day(e.postedOn());
            case DeadlineMissed e -> day(e.dueOn().plusDays(1));
            case CareEvent e -> CareMoments.of(e);
            default -> Optional.empty();
        };
    }

    private static Optional<BusinessTime> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(BusinessTime::of);
    }
}
