package cis.api.sales.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer brought back.
 *
 * @param purchaseId the purchase that it gives back; null where it stands alone
 * @param currency of its unit prices
 * @param total exact and positive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        ReturnId id,
        CustomerId customerId,
        String source,
        String externalId,
        @Nullable PurchaseId purchaseId,
        BusinessTime occurredOn,
        @Nullable String channel,
        String currency,
        @Nullable String country,
        Money total,
        List<ReturnLineView> lines,
        Instant recordedAt,
        long version) {}
