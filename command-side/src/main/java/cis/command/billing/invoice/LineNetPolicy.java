package cis.command.billing.invoice;

import java.math.BigDecimal;

/**
 * BIL-03: the net amount of a line is its quantity times its unit price, half up to the minor unit, line by line.
 * Source: DOMAIN, billing; EN 16931-1, BT-131 with BR-DEC-23.
 */
final class LineNetPolicy {

    private LineNetPolicy() {}

    static BigDecimal net(BigDecimal quantity, BigDecimal unitPrice, String currency) {
        return MinorUnitPolicy.rounded(quantity.multiply(unitPrice), currency);
    }
}
