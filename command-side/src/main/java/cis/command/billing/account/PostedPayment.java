package cis.command.billing.account;

import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a payment in its account.
 *
 * @param amount as it was received
 * @param pays what it pays of which invoice, in the order in which it began to
 */
record PostedPayment(
        PaymentId paymentId,
        BigDecimal amount,
        Map<InvoiceId, BigDecimal> pays,
        BigDecimal refunded,
        boolean reversed) {

    static PostedPayment received(PaymentId payment, BigDecimal amount) {
        return new PostedPayment(payment, amount, Map.of(), BigDecimal.ZERO, false);
    }

    PostedPayment allocated(InvoiceId invoice, BigDecimal more) {
        Map<InvoiceId, BigDecimal> changed = new LinkedHashMap<>(pays);
        changed.merge(invoice, more, BigDecimal::add);
        changed.values().removeIf(allocated -> allocated.signum() == 0);
        return new PostedPayment(paymentId, amount, Collections.unmodifiableMap(changed), refunded, reversed);
    }

    PostedPayment givenBack(BigDecimal more) {
        return new PostedPayment(paymentId, amount, pays, refunded.add(more), reversed);
    }

    PostedPayment takenBack() {
        return new PostedPayment(paymentId, amount, pays, refunded, true);
    }
}
