package cis.api.catalogue.query;

import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.ProductState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product, whole.
 *
 * @param state now
 * @param onDay what held on the day asked about
 * @param versions what it said and says, oldest first
 * @param prices by currency, each from its first day on
 * @param version number of events in the product's own stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductView(
        ProductId id,
        String sku,
        ProductKind kind,
        ProductState state,
        ProductOnDay onDay,
        List<ProductVersionView> versions,
        List<ProductPriceView> prices,
        Instant definedAt,
        @Nullable Instant retiredAt,
        @Nullable String retirementReason,
        long version) {}
