package cis.query.history;

import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sales as a clerk reads them. */
final class SalesSentences {

    private SalesSentences() {}

    static String of(SalesEvent event) {
        return switch (event) {
            case PurchaseRecorded e ->
                "Bought %s for %s (%s %s)."
                        .formatted(items(e.lines().size()), money(e.total(), e.currency()), e.source(), e.externalId());
            case PurchaseReversed e ->
                "The purchase of %s for %s was reversed%s."
                        .formatted(
                                e.details().occurredOn().date(),
                                money(e.details().total(), e.details().currency()),
                                because(e.reason()));
            case PurchaseCorrected e ->
                "The purchase of %s was corrected in %s%s: it comes to %s now."
                        .formatted(
                                e.before().occurredOn().date(),
                                e.field(),
                                because(e.reason()),
                                money(e.after().total(), e.after().currency()));
            case PurchaseLinesReturned e ->
                e.complete()
                        ? "All of a purchase was taken back."
                        : "%s of a purchase %s taken back."
                                .formatted(items(e.lines().size()), e.lines().size() == 1 ? "was" : "were");
            case ReturnRecorded e ->
                "Brought back %s for %s (%s %s)."
                        .formatted(items(e.lines().size()), money(e.total(), e.currency()), e.source(), e.externalId());
        };
    }

    private static String items(int lines) {
        return lines == 1 ? "1 item" : lines + " items";
    }

    private static String money(BigDecimal amount, String currency) {
        return Amounts.shown(amount, currency).toPlainString() + " " + currency;
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " (" + reason + ")";
    }
}
