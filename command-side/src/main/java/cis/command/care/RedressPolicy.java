package cis.command.care;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import cis.api.care.CareError;
import cis.api.care.Redress;
import cis.command.aggregate.Faults;
import cis.command.billing.account.AmountPolicy;
import org.jspecify.annotations.Nullable;

/**
 * CARE-07: redress is money as BIL-40 has it, given by one credit note or the refund of one payment, of the same customer
 * and in the same currency.
 */
final class RedressPolicy {

    private RedressPolicy() {}

    /** Redress of a proposal. */
    static void check(Redress redress, CustomerId customer, NamedRecords named, Faults faults) {
        checkDocument("/redress", redress.creditNoteId(), redress.paymentId(), faults);
        AmountPolicy.check(redress.amount(), "/redress/amount", faults);
        checkLinked("/redress", redress, customer, named, faults);
    }

    /** @param redress that was agreed, with the document that a closing names */
    static void checkClosing(Redress redress, CustomerId customer, NamedRecords named, Faults faults) {
        checkDocument("", redress.creditNoteId(), redress.paymentId(), faults);
        checkLinked("", redress, customer, named, faults);
    }

    /** With exactly the decimals of its currency. */
    static @Nullable Redress frozen(@Nullable Redress given) {
        return given == null
                ? null
                : new Redress(
                        new Money(
                                AmountPolicy.inMinorUnit(given.amount()),
                                given.amount().currency()),
                        given.creditNoteId(),
                        given.paymentId());
    }

    static boolean isLinked(Redress redress) {
        return redress.creditNoteId() != null || redress.paymentId() != null;
    }

    private static void checkDocument(
            String place, @Nullable CreditNoteId creditNote, @Nullable PaymentId payment, Faults faults) {
        if (creditNote != null && payment != null) {
            faults.add(CareError.REDRESS_AMBIGUOUS, place + "/paymentId", "must be left out beside creditNoteId");
        }
    }

    private static void checkLinked(
            String place, Redress redress, CustomerId customer, NamedRecords named, Faults faults) {
        if (redress.creditNoteId() != null) {
            checkLinked(place + "/creditNoteId", "credit note", redress.amount(), customer, named, faults);
        }
        if (redress.paymentId() != null) {
            checkLinked(place + "/paymentId", "payment", redress.amount(), customer, named, faults);
        }
    }

    private static void checkLinked(
            String field, String what, Money amount, CustomerId customer, NamedRecords named, Faults faults) {
        if (!named.isOf(customer, field)) {
            faults.add(CareError.REDRESS_DOCUMENT_UNKNOWN, field, "is no " + what + " of this customer");
        } else if (named.at(field)
                .filter(found -> !amount.currency().equals(found.currency()))
                .isPresent()) {
            faults.add(CareError.REDRESS_IN_OTHER_CURRENCY, field, "is in another currency");
        }
    }
}
