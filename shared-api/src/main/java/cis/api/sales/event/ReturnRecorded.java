package cis.api.sales.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLine;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer brought something back.
 *
 * @param purchaseId the purchase that it gives back; null where the return stands alone
 * @param total the exact, positive sum of the lines
 */
@Revision("1")
public record ReturnRecorded(
        ReturnId returnId,
        CustomerId customerId,
        String source,
        String externalId,
        BusinessTime occurredOn,
        @Nullable String channel,
        String currency,
        @Nullable String country,
        List<ReturnLine> lines,
        BigDecimal total,
        @Nullable PurchaseId purchaseId)
        implements SalesEvent {}
