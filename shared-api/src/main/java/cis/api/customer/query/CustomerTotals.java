package cis.api.customer.query;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought and brought back in one currency; reversed purchases do not count.
 *
 * @param gross exact sum of the purchases
 * @param returned exact sum of the returns, not negative
 * @param net gross less returned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerTotals(
        String currency,
        long purchases,
        long returns,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gross,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal returned,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal net,
        @Nullable LocalDate firstPurchase,
        @Nullable LocalDate lastPurchase) {}
