package cis.api.billing;

import static cis.api.ErrorCategory.CONFLICT;
import static cis.api.ErrorCategory.MALFORMED;
import static cis.api.ErrorCategory.UNAVAILABLE;
import static cis.api.ErrorCategory.UNPROCESSABLE;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;

/** Why something asked of billing is refused. */
public enum BillingError implements ErrorCode {
    CURRENCY_WITHOUT_MINOR_UNIT(
            UNPROCESSABLE, "Nobody is billed in this currency: it has no minor unit. Send another one."),
    AMOUNT_NOT_POSITIVE(UNPROCESSABLE, "An amount is above zero; send how much it is."),
    AMOUNT_TOO_PRECISE(UNPROCESSABLE, "The amount has more decimals than its currency; round it as you mean it."),
    AMOUNT_TOO_LARGE(UNPROCESSABLE, "The sum is beyond 15 digits before the point; split the document."),
    CURRENCY_MISMATCH(UNPROCESSABLE, "Both sides are in one currency; send an amount in the currency of the document."),
    CUSTOMER_MISMATCH(
            UNPROCESSABLE, "Payment and invoice belong to different customers; choose one of the same customer."),
    TAX_CATEGORY_MISSING(UNPROCESSABLE, "A tax rate of 0 needs a category: ZERO, EXEMPT or REVERSE_CHARGE."),
    TAX_CATEGORY_CONTRADICTS_RATE(
            UNPROCESSABLE, "STANDARD goes with a rate above 0, every other category with 0; change one of them."),
    EXEMPTION_REASON_MISSING(UNPROCESSABLE, "An exempt line says why: send exemptionReason."),
    EXEMPTION_REASON_MISPLACED(UNPROCESSABLE, "Only an exempt line has an exemptionReason; leave it out."),
    SUPPLY_DATE_IMPLAUSIBLE(
            UNPROCESSABLE, "A supply date lies within ten years of today; send the day of delivery or performance."),
    TOO_MANY_LINES(UNPROCESSABLE, "A document has at most 1,000 lines; begin another one."),
    INVOICE_LINE_UNKNOWN(UNPROCESSABLE, "The invoice has no line of this number; see its lines."),
    INVOICE_WITHOUT_LINES(UNPROCESSABLE, "An invoice has at least one line; add one first."),
    INVOICE_NOT_DRAFT(CONFLICT, "The invoice is no draft any longer and never changes; issue a credit note instead."),
    INVOICE_NOT_ISSUED(CONFLICT, "The invoice is not issued; finalise it first."),
    CREDIT_NOTE_NOT_ISSUED(CONFLICT, "The credit note awaits its number; ask again in a moment."),
    E_INVOICE_INVALID(
            UNPROCESSABLE, "As an e-invoice the document would break rules of EN 16931; the violations name them."),
    SELLER_INCOMPLETE(
            UNPROCESSABLE,
            "The seller is not configured whole; set cis.seller.name, .tax-id and .address first (see operations)."),
    BUYER_INCOMPLETE(
            UNPROCESSABLE,
            "An invoice prints the buyer's name and address, and with reverse charge the attribute taxId; record what is"
                    + " missing with the customer."),
    CREDIT_LINE_MALFORMED(MALFORMED, "A credited line has either a quantity or an amount; send one of them."),
    CREDIT_LINE_REPEATED(UNPROCESSABLE, "A credit note names a line of its invoice once; add the lines up."),
    CREDIT_EXCEEDS_LINE(UNPROCESSABLE, "More is credited than is left of the line; see what was credited before."),
    INVOICE_UNKNOWN(UNPROCESSABLE, "There is no such invoice; send the id of an issued one."),
    CREDIT_NOTE_UNKNOWN(UNPROCESSABLE, "There is no such credit note of this invoice; issue it first."),
    CREDIT_NOTE_REQUIRED(UNPROCESSABLE, "A dispute is upheld by a credit note of its invoice; send creditNoteId."),
    CREDIT_NOTE_MISPLACED(UNPROCESSABLE, "Only an upheld dispute has a credit note; leave creditNoteId out."),
    EXCEEDS_OUTSTANDING(UNPROCESSABLE, "This is more than is outstanding of the invoice; send at most that."),
    EXCEEDS_UNAPPLIED(UNPROCESSABLE, "This is more than is unapplied; take back an allocation first, or send less."),
    NOTHING_OUTSTANDING(CONFLICT, "Nothing is outstanding of the invoice."),
    NOTHING_UNAPPLIED(CONFLICT, "Nothing of it is unapplied; take back an allocation first."),
    NOT_ALLOCATED(CONFLICT, "The payment pays nothing of this invoice."),
    INVOICE_DISPUTED(CONFLICT, "The invoice is disputed; settle the dispute first."),
    INVOICE_NOT_DISPUTED(CONFLICT, "The invoice is not disputed."),
    INVOICE_NOT_WRITTEN_OFF(CONFLICT, "The invoice is not written off."),
    PAYMENT_REVERSED(CONFLICT, "The payment was reversed and pays nothing any longer."),
    PAYMENT_REFUNDED(
            CONFLICT, "Some of the payment was refunded, so that it was received; invoice what is to come back."),
    OPEN_INVOICES(CONFLICT, "The customer has open invoices; have them paid, credited or written off first."),
    UNAPPLIED_CREDIT(CONFLICT, "The customer has unapplied credit; refund it first."),
    NOT_POSTED_YET(
            UNAVAILABLE, "The document has not reached the customer's account yet; repeat after Retry-After seconds.");

    private final ErrorCategory category;
    private final String meaning;

    BillingError(ErrorCategory category, String meaning) {
        this.category = category;
        this.meaning = meaning;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
