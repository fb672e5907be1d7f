package cis.command.billing.invoice;

import cis.api.billing.CreditedLine;
import cis.api.billing.InvoiceLine;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * BIL-11: credits of a line never come to more than the line, neither in quantity nor in amount. BIL-12: credit of a
 * quantity is what all quantities credited come to, less what the earlier ones came to; it is never more than what is
 * left of the line, and the last of the quantity takes all that is left. BIL-13: the tax credited of a category and
 * rate is the tax of what was left before, less the tax of what is left after; so that full credit leaves exactly
 * nothing, however it came in parts. Source: DOMAIN, billing; Directive 2006/112/EC, art. 90 and 219.
 */
final class CreditPolicy {

    private CreditPolicy() {}

    static boolean quantityExceeds(InvoiceLine line, Credited before, BigDecimal quantity) {
        return quantity.compareTo(before.quantityLeft(line)) > 0;
    }

    static boolean amountExceeds(InvoiceLine line, Credited before, BigDecimal amount) {
        return amount.compareTo(before.netLeft(line)) > 0;
    }

    /** The net amount of a quantity that is left of the line. */
    static BigDecimal net(InvoiceLine line, Credited before, BigDecimal quantity, String currency) {
        BigDecimal all = LineNetPolicy.net(before.quantity().add(quantity), line.unitPrice(), currency);
        return all.subtract(before.netOfQuantity()).min(before.netLeft(line));
    }

    /**
     * The tax that is credited with the lines.
     *
     * @param invoice all lines of the invoice
     * @param before what was credited of them until now, by number
     * @param now what is credited of them now
     */
    static List<TaxSubtotal> breakdown(
            List<InvoiceLine> invoice, Map<Integer, Credited> before, List<CreditedLine> now, String currency) {
        return now.stream()
                .collect(Collectors.groupingBy(CreditPolicy::group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> {
                    TaxGroup key = group.getKey();
                    BigDecimal taxable = TaxPolicy.sum(group.getValue().stream(), CreditedLine::net, currency);
                    BigDecimal leftBefore = left(key, invoice, before, currency);
                    BigDecimal tax = TaxPolicy.tax(leftBefore, key.rate(), currency)
                            .subtract(TaxPolicy.tax(leftBefore.subtract(taxable), key.rate(), currency));
                    return new TaxSubtotal(
                            key.category(),
                            key.rate(),
                            taxable,
                            tax,
                            TaxPolicy.reasons(key, group.getValue().stream().map(CreditedLine::exemptionReason)));
                })
                .toList();
    }

    /** Whether no amount of any line is left. */
    static boolean complete(List<InvoiceLine> invoice, Map<Integer, Credited> credited) {
        return invoice.stream()
                .allMatch(line -> of(line, credited).netLeft(line).signum() == 0);
    }

    static Credited of(InvoiceLine line, Map<Integer, Credited> credited) {
        return credited.getOrDefault(line.line(), Credited.NOTHING);
    }

    private static TaxGroup group(CreditedLine line) {
        return new TaxGroup(line.taxCategory(), line.taxRate());
    }

    private static BigDecimal left(
            TaxGroup group, List<InvoiceLine> invoice, Map<Integer, Credited> credited, String currency) {
        return TaxPolicy.sum(
                invoice.stream().filter(line -> TaxPolicy.group(line).equals(group)),
                line -> of(line, credited).netLeft(line),
                currency);
    }
}
