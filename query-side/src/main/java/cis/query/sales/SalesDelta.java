package cis.query.sales;

import cis.api.BusinessTime;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.SaleLine;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event adds to totals of sales, or takes back: a reversal undoes its purchase, a correction undoes what the
 * purchase was and adds what it is.
 *
 * @param sale the purchase or the return
 * @param count 1 where it adds, -1 where it takes back
 * @param lines as they were sold, without a sign
 */
public record SalesDelta(
        Kind kind,
        UUID sale,
        int count,
        BusinessTime occurredOn,
        String currency,
        @Nullable String country,
        List<? extends SaleLine> lines) {

    /** Which of the totals it belongs to. */
    public enum Kind {
        PURCHASE,
        RETURN
    }

    /** In the order in which they apply; none for an event that leaves all totals as they are. */
    public static List<SalesDelta> of(SalesEvent event) {
        return switch (event) {
            case PurchaseRecorded e -> List.of(bought(e.purchaseId(), 1, e.details()));
            case PurchaseReversed e -> List.of(bought(e.purchaseId(), -1, e.details()));
            case PurchaseCorrected e ->
                List.of(bought(e.purchaseId(), -1, e.before()), bought(e.purchaseId(), 1, e.after()));
            case PurchaseLinesReturned e -> List.of();
            case ReturnRecorded e -> List.of(broughtBack(e));
        };
    }

    public boolean isPurchase() {
        return kind == Kind.PURCHASE;
    }

    /** What a line adds to a quantity, negative where it takes back. */
    public BigDecimal quantity(SaleLine line) {
        return signed(line.quantity());
    }

    /** What a line adds to an amount, exact, negative where it takes back. */
    public BigDecimal amount(SaleLine line) {
        return signed(line.amount());
    }

    /** Exact sum of the lines, negative where it takes back. */
    public BigDecimal amount() {
        BigDecimal sum = BigDecimal.ZERO;
        for (SaleLine line : lines) {
            sum = sum.add(line.amount());
        }
        return signed(sum);
    }

    private BigDecimal signed(BigDecimal value) {
        return count < 0 ? value.negate() : value;
    }

    private static SalesDelta bought(PurchaseId id, int count, PurchaseDetails purchase) {
        return new SalesDelta(
                Kind.PURCHASE,
                id.value(),
                count,
                purchase.occurredOn(),
                purchase.currency(),
                purchase.country(),
                purchase.lines());
    }

    private static SalesDelta broughtBack(ReturnRecorded event) {
        return new SalesDelta(
                Kind.RETURN,
                event.returnId().value(),
                1,
                event.occurredOn(),
                event.currency(),
                event.country(),
                event.lines());
    }
}
