package cis.api.sales.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.sales.PurchaseId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it stands now, corrections applied.
 *
 * @param currency of its unit prices
 * @param total exact
 * @param reversalReason null unless it was reversed
 * @param version number of events in the purchase's own stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchaseView(
        PurchaseId id,
        CustomerId customerId,
        String source,
        String externalId,
        PurchaseStatus status,
        BusinessTime occurredOn,
        @Nullable String channel,
        String currency,
        @Nullable String country,
        Money total,
        List<PurchaseLineView> lines,
        List<PurchaseCorrectionView> corrections,
        @Nullable String reversalReason,
        Instant recordedAt,
        long version) {}
