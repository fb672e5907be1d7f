package cis.api.report.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * Sales in one currency; reversed purchases do not count.
 *
 * @param gross exact sum of the purchases
 * @param returned exact sum of the returns, not negative
 * @param net gross less returned
 */
public record SalesFigures(
        String currency,
        long purchases,
        long returns,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gross,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net) {}
