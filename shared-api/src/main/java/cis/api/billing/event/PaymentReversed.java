package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A payment counts as not received.
 *
 * @param amount all of it, unapplied at that moment
 */
@Revision("1")
public record PaymentReversed(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        PaymentId paymentId,
        Money amount,
        PaymentReversalReason reason)
        implements ReceivablesEvent {}
