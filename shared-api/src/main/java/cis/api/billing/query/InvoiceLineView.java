package cis.api.billing.query;

import cis.api.Money;
import cis.api.billing.TaxCategory;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param unitPrice without tax, in the currency of the invoice
 * @param taxRate a percentage
 * @param creditedQuantity credited of it by quantity
 * @param creditedNet credited of it by quantity and by amount
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceLineView(
        int line,
        @Nullable String sku,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        TaxCategory taxCategory,
        @Nullable String exemptionReason,
        Money net,
        BigDecimal creditedQuantity,
        Money creditedNet) {}
