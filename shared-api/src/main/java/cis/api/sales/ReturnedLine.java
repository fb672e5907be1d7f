package cis.api.sales;

import java.math.BigDecimal;

/**
 * How much of a line of a purchase was brought back.
 *
 * @param line number of the purchase's line, from 1
 * @param unitPrice at which it was taken back: at most the purchase's
 */
public record ReturnedLine(int line, BigDecimal quantity, BigDecimal unitPrice) {

    /** Exact: never rounded. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }
}
