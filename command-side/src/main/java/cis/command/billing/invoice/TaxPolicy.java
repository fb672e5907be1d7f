package cis.command.billing.invoice;

import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * BIL-06: lines of one category and rate are taxed together: the sum of their nets times the rate, half up to the minor
 * unit, once. BIL-07: the total is the sum of the nets and of these taxes. Source: EN 16931-1, BR-CO-10, BR-CO-13 to
 * BR-CO-15, BR-CO-17, BR-CO-18, BR-S-08 and BR-S-09.
 */
final class TaxPolicy {

    private static final int PERCENT_DECIMALS = 2;

    private TaxPolicy() {}

    static TaxGroup group(InvoiceLine line) {
        return new TaxGroup(line.taxCategory(), line.taxRate());
    }

    /** @param rate a percentage */
    static BigDecimal tax(BigDecimal taxable, BigDecimal rate, String currency) {
        return MinorUnitPolicy.rounded(taxable.multiply(rate).movePointLeft(PERCENT_DECIMALS), currency);
    }

    /** By category, then the highest rate first. */
    static List<TaxSubtotal> breakdown(Collection<InvoiceLine> lines, String currency) {
        return lines.stream()
                .collect(Collectors.groupingBy(TaxPolicy::group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> {
                    BigDecimal taxable = sum(group.getValue().stream(), InvoiceLine::net, currency);
                    return new TaxSubtotal(
                            group.getKey().category(),
                            group.getKey().rate(),
                            taxable,
                            tax(taxable, group.getKey().rate(), currency),
                            reasons(group.getKey(), group.getValue().stream().map(InvoiceLine::exemptionReason)));
                })
                .toList();
    }

    static DocumentTotals totalsOf(Collection<InvoiceLine> lines, String currency) {
        return totals(breakdown(lines, currency), currency);
    }

    static DocumentTotals totals(Collection<TaxSubtotal> breakdown, String currency) {
        BigDecimal net = sum(breakdown.stream(), TaxSubtotal::taxable, currency);
        BigDecimal tax = sum(breakdown.stream(), TaxSubtotal::tax, currency);
        return new DocumentTotals(net, tax, net.add(tax));
    }

    /** Why a group is exempt, in the words of its lines; null for every other. */
    static @Nullable String reasons(TaxGroup group, Stream<@Nullable String> ofLines) {
        return group.category() == TaxCategory.EXEMPT
                ? ofLines.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "))
                : null;
    }

    static <T> BigDecimal sum(Stream<T> items, Function<T, BigDecimal> amount, String currency) {
        return items.map(amount).reduce(MinorUnitPolicy.zero(currency), BigDecimal::add);
    }
}
