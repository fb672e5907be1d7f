package cis.api.billing.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Money was received from a customer.
 *
 * @param invoiceId the invoice that it is to pay first
 */
@Revision("1")
public record PaymentRecorded(
        PaymentId paymentId,
        CustomerId customerId,
        Money amount,
        String method,
        BusinessTime receivedOn,

        @PersonalData(field = "payment.reference", retention = RetentionClass.INTERACTION) @Nullable
        String reference,

        @Nullable String source,
        @Nullable String externalId,
        @Nullable InvoiceId invoiceId)
        implements BillingEvent {}
