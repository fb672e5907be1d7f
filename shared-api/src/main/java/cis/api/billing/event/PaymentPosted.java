package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A payment was posted: all of it is unapplied.
 *
 * @param position of the event that was posted
 */
@Revision("1")
public record PaymentPosted(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        PaymentId paymentId,
        Money amount,
        long position)
        implements ReceivablesEvent {}
