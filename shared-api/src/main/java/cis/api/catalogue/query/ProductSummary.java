package cis.api.catalogue.query;

import cis.api.Money;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.ProductState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list.
 *
 * @param name as the published version has it, else the draft; as category and unit
 * @param publishedVersion null where none was ever published
 * @param draftVersion null where there is no draft
 * @param prices today's, one a currency at most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductSummary(
        ProductId id,
        String sku,
        ProductKind kind,
        ProductState state,
        String name,
        @Nullable String category,
        @Nullable String unit,
        @Nullable Integer publishedVersion,
        @Nullable Integer draftVersion,
        List<Money> prices) {}
