package cis.api.billing.query;

import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment or a credit note that settles some of an invoice, or ceases to.
 *
 * @param type of the event that says so: {@code payment.allocated}
 * @param paymentId null where a credit note does it, or where it is that payment that is seen
 * @param creditNoteId null where a payment does it, or where it is that credit note that is seen
 * @param invoiceId null where it is that invoice that is seen
 * @param amount negative where it is taken back
 * @param postedOn day of the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationView(
        String type,
        @Nullable PaymentId paymentId,
        @Nullable CreditNoteId creditNoteId,
        @Nullable InvoiceId invoiceId,
        Money amount,
        LocalDate postedOn,
        UUID eventId) {}
