package cis.api.care;

import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Money by which a complaint is made good, and the document that gave it.
 *
 * @param creditNoteId null while none is issued, and for a refund
 * @param paymentId the refunded payment; null for a credit note
 */
public record Redress(
        @NotNull @Valid Money amount,
        @Nullable CreditNoteId creditNoteId,
        @Nullable PaymentId paymentId) {}
