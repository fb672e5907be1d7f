package cis.command.sales;

import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnedLine;
import java.math.BigDecimal;
import java.util.List;

/**
 * SAL-05: no line is returned beyond what is left of it. SAL-06: nor at a higher price than it was bought. Source:
 * DOMAIN, sales.
 */
final class ReturnableQuantityPolicy {

    private ReturnableQuantityPolicy() {}

    /** What may still be returned of a line. */
    static BigDecimal rest(PurchaseLine line, List<ReturnedLine> returned) {
        return line.quantity().subtract(quantity(line.line(), returned));
    }

    static boolean exceeds(PurchaseLine line, List<ReturnedLine> returned, BigDecimal quantity) {
        return quantity.compareTo(rest(line, returned)) > 0;
    }

    static boolean tooDear(PurchaseLine line, BigDecimal unitPrice) {
        return unitPrice.compareTo(line.unitPrice()) > 0;
    }

    /** Whether nothing of any line is left. */
    static boolean complete(List<PurchaseLine> lines, List<ReturnedLine> returned) {
        return lines.stream().allMatch(line -> rest(line, returned).signum() <= 0);
    }

    static BigDecimal quantity(int line, List<ReturnedLine> returned) {
        return returned.stream()
                .filter(one -> one.line() == line)
                .map(ReturnedLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal highestPrice(int line, List<ReturnedLine> returned) {
        return returned.stream()
                .filter(one -> one.line() == line)
                .map(ReturnedLine::unitPrice)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
