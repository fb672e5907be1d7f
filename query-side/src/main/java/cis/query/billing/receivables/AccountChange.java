package cis.query.billing.receivables;

import cis.api.Money;
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
import java.util.Optional;

/** What an event adds to the sums of a customer's account. */
public record AccountChange(String currency, AccountSums sums) {

    /** Nothing for an event that moves no money. */
    public static Optional<AccountChange> of(ReceivablesEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                change(e.amount(), AccountSums.invoiced(e.amount().amount()));
            case PaymentPosted e ->
                change(e.amount(), AccountSums.paid(e.amount().amount()));
            case PaymentReversed e ->
                change(e.amount(), AccountSums.paid(e.amount().amount().negate()));
            case CreditPosted e ->
                change(e.amount(), AccountSums.credited(e.amount().amount()));
            case PaymentAllocated e ->
                change(e.amount(), AccountSums.applied(e.amount().amount()));
            case CreditApplied e ->
                change(e.amount(), AccountSums.applied(e.amount().amount()));
            case AllocationReversed e ->
                change(e.amount(), AccountSums.applied(e.amount().amount().negate()));
            case PaymentRefunded e ->
                change(e.amount(), AccountSums.refunded(e.amount().amount()));
            case CreditRefunded e ->
                change(e.amount(), AccountSums.refunded(e.amount().amount()));
            case ReceivableWrittenOff e ->
                change(e.amount(), AccountSums.writtenOff(e.amount().amount()));
            case WriteOffReversed e ->
                change(e.amount(), AccountSums.writtenOff(e.amount().amount().negate()));
            case ReceivableDisputed e -> Optional.empty();
            case DisputeSettled e -> Optional.empty();
            case ReceivableSettled e -> Optional.empty();
            case ReceivableReopened e -> Optional.empty();
        };
    }

    private static Optional<AccountChange> change(Money amount, AccountSums sums) {
        return Optional.of(new AccountChange(amount.currency(), sums));
    }
}
