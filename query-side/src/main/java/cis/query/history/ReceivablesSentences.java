package cis.query.history;

import static cis.query.history.BillingSentences.because;
import static cis.query.history.BillingSentences.money;
import static cis.query.history.BillingSentences.words;

import cis.api.billing.AllocationReversalReason;
import cis.api.billing.DisputeOutcome;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;

/** What a customer owes, as a clerk reads it. */
final class ReceivablesSentences {

    private ReceivablesSentences() {}

    static String of(ReceivablesEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                "Owes %s for invoice %s until %s.".formatted(money(e.amount()), e.number(), e.dueDate());
            case PaymentPosted e -> "A payment of %s reached the account.".formatted(money(e.amount()));
            case CreditPosted e ->
                "Credit note %s over %s reached the account.".formatted(e.number(), money(e.amount()));
            case PaymentAllocated e -> "%s of a payment paid an invoice.".formatted(money(e.amount()));
            case AllocationReversed e ->
                "%s of a payment no longer pays an invoice%s."
                        .formatted(
                                money(e.amount()),
                                e.reason() == AllocationReversalReason.PAYMENT_REVERSED
                                        ? ": the payment was reversed"
                                        : "");
            case PaymentReversed e ->
                "A payment of %s was reversed (%s).".formatted(money(e.amount()), words(e.reason()));
            case PaymentRefunded e -> "%s of a payment was paid back by %s.".formatted(money(e.amount()), e.method());
            case CreditApplied e -> "%s of a credit note settled an invoice.".formatted(money(e.amount()));
            case CreditRefunded e ->
                "%s of a credit note was paid out by %s%s."
                        .formatted(money(e.amount()), e.method(), because(e.reference()));
            case ReceivableDisputed e ->
                "Disputes %s of an invoice%s.".formatted(money(e.amount()), because(e.reason()));
            case DisputeSettled e ->
                e.outcome() == DisputeOutcome.UPHELD
                        ? "A dispute was upheld by a credit note."
                        : "A dispute was rejected.";
            case ReceivableWrittenOff e ->
                "%s of an invoice was written off%s.".formatted(money(e.amount()), because(e.reason()));
            case WriteOffReversed e ->
                "%s that was written off is owed again%s.".formatted(money(e.amount()), because(e.reason()));
            case ReceivableSettled e -> "An invoice was settled.";
            case ReceivableReopened e -> "Owes %s again for invoice %s.".formatted(money(e.amount()), e.number());
        };
    }
}
