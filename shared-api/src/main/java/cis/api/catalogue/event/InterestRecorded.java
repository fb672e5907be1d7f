package cis.api.catalogue.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.ProductId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer is interested in a product.
 *
 * @param version the published one, else the latest
 * @param occurredOn as it was given; null where it happened when it was recorded
 */
@Revision("1")
public record InterestRecorded(
        InterestId interestId,
        CustomerId customerId,
        ProductId productId,
        String sku,
        int version,
        @Nullable String channel,
        @Nullable BusinessTime occurredOn)
        implements CatalogueEvent {}
