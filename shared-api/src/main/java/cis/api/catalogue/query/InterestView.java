package cis.api.catalogue.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.ProductId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was interested in a product.
 *
 * @param productVersion the published one at that time, else the draft
 * @param occurredOn absent where it happened when it was recorded
 * @param version number of events in the interest's own stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterestView(
        InterestId id,
        CustomerId customerId,
        ProductId productId,
        String sku,
        int productVersion,
        @Nullable String channel,
        @Nullable BusinessTime occurredOn,
        Instant recordedAt,
        long version) {}
