package cis.api.catalogue.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A sku that no product is defined for.
 *
 * @param description as last sold
 * @param purchases how many hold it, whatever was brought back of them
 * @param quantity bought
 * @param firstSeen month of the first of them
 * @param lastSeen month of the last
 */
public record UnknownProduct(
        String sku,
        String description,
        long purchases,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        YearMonth firstSeen,
        YearMonth lastSeen) {}
