package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products were in one purchase.
 *
 * @param sku with which others were bought; null where all pairs were asked for
 * @param purchases that were looked at, those without a sku included
 * @param products with a sku that were looked at
 * @param productsLeftOut bought too seldom to be looked at; none where a sku was asked for
 * @param salesLeftOut sales of a product, at most one a purchase, beyond as many as are kept of it a month
 * @param rows most often together first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoughtTogether(
        @Nullable String sku,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long purchases,
        long products,
        long productsLeftOut,
        long salesLeftOut,
        List<ProductPair> rows) {}
