package cis.command.billing.invoice;

import cis.api.billing.BillingError;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.command.aggregate.Faults;
import cis.command.aggregate.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * BIL-08: an invoice has at most 1,000 lines. BIL-09: its total stays below 10^15. BIL-10: the supply lies within ten
 * years of today. Source: limits of this product.
 */
final class InvoiceLimitsPolicy {

    static final int MAX_LINES = 1_000;
    static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);
    static final int YEARS = 10;

    private InvoiceLimitsPolicy() {}

    static void lines(int count, Faults faults) {
        if (count > MAX_LINES) {
            faults.add(BillingError.TOO_MANY_LINES, "", "would have more than %d lines".formatted(MAX_LINES));
        }
    }

    static void total(Collection<InvoiceLine> lines, String currency, String field, Faults faults) {
        DocumentTotals totals = TaxPolicy.totalsOf(lines, currency);
        if (totals.total().compareTo(TOO_LARGE) >= 0) {
            faults.add(BillingError.AMOUNT_TOO_LARGE, field, "makes a total of more than 15 digits before the point");
        }
    }

    static void supplyDate(@Nullable LocalDate supplied, Today today, Faults faults) {
        if (supplied != null
                && (supplied.isBefore(today.date().minusYears(YEARS))
                        || supplied.isAfter(today.date().plusYears(YEARS)))) {
            faults.add(BillingError.SUPPLY_DATE_IMPLAUSIBLE, "/supplyDate", "must lie within ten years of today");
        }
    }
}
