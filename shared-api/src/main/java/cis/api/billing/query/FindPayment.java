package cis.api.billing.query;

import cis.api.billing.PaymentId;

/** Asks for a {@link PaymentView}; none where the id is unknown. */
public record FindPayment(String client, PaymentId paymentId) implements BillingQuery {}
