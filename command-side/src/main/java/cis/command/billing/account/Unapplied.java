package cis.command.billing.account;

import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What of a payment or a credit note settles nothing yet.
 *
 * @param source id of the payment or the credit note
 * @param amount above zero, in the minor unit of the currency
 */
record Unapplied(Kind kind, UUID source, BigDecimal amount) {

    enum Kind {
        PAYMENT,
        CREDIT
    }

    static Unapplied of(PaymentId payment, BigDecimal amount) {
        return new Unapplied(Kind.PAYMENT, payment.value(), amount);
    }

    static Unapplied of(CreditNoteId creditNote, BigDecimal amount) {
        return new Unapplied(Kind.CREDIT, creditNote.value(), amount);
    }

    PaymentId paymentId() {
        return new PaymentId(source);
    }

    CreditNoteId creditNoteId() {
        return new CreditNoteId(source);
    }

    boolean isSameAs(Unapplied other) {
        return kind == other.kind && source.equals(other.source);
    }

    Unapplied plus(BigDecimal more) {
        return new Unapplied(kind, source, amount.add(more));
    }
}
