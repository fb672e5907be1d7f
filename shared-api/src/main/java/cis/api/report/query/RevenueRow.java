package cis.api.report.query;

import cis.api.billing.TaxCategory;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a revenue report: a month, a product, or a category and rate of tax, in one currency.
 *
 * @param key {@code 2026-11}, a product's sku (else its description), or {@code STANDARD 19}
 * @param description of the product, as last invoiced; null in other reports
 * @param category of the tax; null unless by tax
 * @param rate a percentage; null unless by tax
 * @param invoices how many; null unless by month
 * @param quantity invoiced; null unless by product
 * @param creditedQuantity null unless by product; what was credited by amount has none
 * @param revenue invoiced less credited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueRow(
        String key,
        @Nullable String description,
        @Nullable TaxCategory category,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal rate,

        String currency,
        @Nullable Long invoices,
        @Nullable Long creditNotes,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal quantity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal creditedQuantity,

        RevenueSum invoiced,
        RevenueSum credited,
        RevenueSum revenue) {}
