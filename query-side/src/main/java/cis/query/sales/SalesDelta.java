package cis.query.sales;

import cis.api.BusinessTime;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event adds to totals of sales, or takes back: a reversal undoes its purchase, a correction undoes what the
 * purchase was and adds what it is.
 *
 * @param count 1 where it adds, -1 where it takes back; the amounts carry that sign, too
 */
public record SalesDelta(
        Kind kind,
        int count,
        BusinessTime occurredOn,
        String currency,
        @Nullable String country,
        List<Line> lines) {

    /** Which of the totals it belongs to. */
    public enum Kind {
        PURCHASE,
        RETURN
    }

    /** A product's part of it. */
    public record Line(@Nullable String sku, String description, BigDecimal quantity, BigDecimal unitPrice) {

        /** Exact: never rounded. */
        public BigDecimal amount() {
            return quantity.multiply(unitPrice);
        }

        private Line negated() {
            return new Line(sku, description, quantity.negate(), unitPrice);
        }
    }

    /** In the order in which they apply; none for an event that leaves all totals as they are. */
    public static List<SalesDelta> of(SalesEvent event) {
        return switch (event) {
            case PurchaseRecorded e -> List.of(made(e.details()));
            case PurchaseReversed e -> List.of(undone(e.details()));
            case PurchaseCorrected e -> List.of(undone(e.before()), made(e.after()));
            case PurchaseLinesReturned e -> List.of();
            case ReturnRecorded e -> List.of(broughtBack(e));
        };
    }

    public boolean isPurchase() {
        return kind == Kind.PURCHASE;
    }

    /** Exact sum of the lines, negative where it takes back. */
    public BigDecimal amount() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SalesDelta made(PurchaseDetails purchase) {
        List<Line> lines = purchase.lines().stream()
                .map(line -> new Line(line.sku(), line.description(), line.quantity(), line.unitPrice()))
                .toList();
        return new SalesDelta(Kind.PURCHASE, 1, purchase.occurredOn(), purchase.currency(), purchase.country(), lines);
    }

    private static SalesDelta undone(PurchaseDetails purchase) {
        SalesDelta made = made(purchase);
        List<Line> lines = made.lines.stream().map(Line::negated).toList();
        return new SalesDelta(Kind.PURCHASE, -1, made.occurredOn, made.currency, made.country, lines);
    }

    private static SalesDelta broughtBack(ReturnRecorded event) {
        List<Line> lines = event.lines().stream()
                .map(line -> new Line(line.sku(), line.description(), line.quantity(), line.unitPrice()))
                .toList();
        return new SalesDelta(Kind.RETURN, 1, event.occurredOn(), event.currency(), event.country(), lines);
    }
}
