package cis.api.billing.query;

import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One posting to a customer's account.
 *
 * @param position of the event
 * @param amount never negative
 * @param change of the balance: zero where credit only moves to an invoice, or back
 * @param balance after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementLine(
        long position,
        LocalDate postedOn,
        PostingKind kind,
        @Nullable InvoiceId invoiceId,
        @Nullable String invoiceNumber,
        @Nullable CreditNoteId creditNoteId,
        @Nullable String creditNoteNumber,
        @Nullable PaymentId paymentId,
        Money amount,
        Money change,
        Money balance) {}
