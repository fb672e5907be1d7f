package cis.api.billing.event;

import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;

/** Everything that can happen to what a customer owes in one currency. */
public sealed interface ReceivablesEvent extends BillingEvent
        permits ReceivableOpened,
                PaymentPosted,
                CreditPosted,
                PaymentAllocated,
                AllocationReversed,
                PaymentReversed,
                PaymentRefunded,
                CreditApplied,
                CreditRefunded,
                ReceivableDisputed,
                DisputeSettled,
                ReceivableWrittenOff,
                WriteOffReversed,
                ReceivableSettled,
                ReceivableReopened {

    ReceivablesAccountId accountId();

    /** Day of the decision in {@code cis.zone}: what statements, ledger and ageing go by. */
    LocalDate postedOn();
}
