package cis.query.billing;

import cis.api.Money;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.query.TaxSubtotalView;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of a document, in its currency. */
record Sums(String currency) {

    Money money(BigDecimal amount) {
        return Amounts.money(amount, currency);
    }

    @Nullable
    Money known(@Nullable BigDecimal amount) {
        return amount == null ? null : money(amount);
    }

    List<TaxSubtotalView> taxes(List<TaxSubtotal> breakdown) {
        return breakdown.stream()
                .map(one -> new TaxSubtotalView(
                        one.category(), one.rate(), money(one.taxable()), money(one.tax()), one.exemptionReason()))
                .toList();
    }
}
