package cis.api.billing.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.PaymentReversalReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands now.
 *
 * @param reference null where there is none, or once it has been erased
 * @param invoiceId the invoice that it is to pay first
 * @param applied pays invoices
 * @param unapplied pays the next invoice, or is refunded; nothing once the payment is reversed
 * @param reversalReason null unless it was reversed
 * @param allocations each with its event, in the order in which they happened; what was taken back is negative
 * @param account decides what the payment pays; null before the payment has reached it
 * @param version number of events in the payment's own stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentView(
        PaymentId id,
        CustomerId customerId,
        PaymentState state,
        Money amount,
        String method,
        BusinessTime receivedOn,
        @Nullable String reference,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable InvoiceId invoiceId,
        Money applied,
        Money unapplied,
        Money refunded,
        @Nullable PaymentReversalReason reversalReason,
        List<AllocationView> allocations,
        @Nullable AccountReference account,
        Instant recordedAt,
        long version) {}
