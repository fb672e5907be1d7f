package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Money was given back from what was unapplied of a payment. */
@Revision("1")
public record PaymentRefunded(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        PaymentId paymentId,
        Money amount,
        String method)
        implements ReceivablesEvent {}
