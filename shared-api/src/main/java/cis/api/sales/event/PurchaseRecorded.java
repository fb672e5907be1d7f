package cis.api.sales.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLine;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer bought something, in whatever system.
 *
 * @param country frozen for reports; the customer's where the purchase names none
 * @param total the exact sum of the lines
 */
@Revision("1")
public record PurchaseRecorded(
        PurchaseId purchaseId,
        CustomerId customerId,
        String source,
        String externalId,
        BusinessTime occurredOn,
        @Nullable String channel,
        String currency,
        @Nullable String country,
        List<PurchaseLine> lines,
        BigDecimal total)
        implements SalesEvent {

    public PurchaseDetails details() {
        return new PurchaseDetails(occurredOn, channel, currency, country, lines);
    }
}
