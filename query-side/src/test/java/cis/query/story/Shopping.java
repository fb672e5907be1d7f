package cis.query.story;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLine;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Purchases and returns to tell stories about. */
public final class Shopping {

    private Shopping() {}

    public static PurchaseId purchase(long number) {
        return new PurchaseId(new UUID(2, number));
    }

    public static ReturnId returned(long number) {
        return new ReturnId(new UUID(3, number));
    }

    public static PurchaseLine line(int line, @Nullable String sku, String quantity, String unitPrice) {
        return new PurchaseLine(line, sku, "Product " + sku, new BigDecimal(quantity), new BigDecimal(unitPrice), null);
    }

    public static PurchaseDetails details(
            String occurredOn, String currency, @Nullable String country, PurchaseLine... lines) {
        return new PurchaseDetails(new BusinessTime(occurredOn), "web", currency, country, List.of(lines));
    }

    public static PurchaseRecorded bought(CustomerId customer, long number, PurchaseDetails details) {
        return new PurchaseRecorded(
                purchase(number),
                customer,
                "shop",
                "order-" + number,
                details.occurredOn(),
                details.channel(),
                details.currency(),
                details.country(),
                details.lines(),
                details.total());
    }

    public static PurchaseReversed reversed(CustomerId customer, long number, PurchaseDetails details) {
        return new PurchaseReversed(purchase(number), customer, "entered twice", details);
    }

    public static PurchaseCorrected corrected(
            CustomerId customer, long number, UUID eventId, PurchaseDetails before, PurchaseDetails after) {
        return new PurchaseCorrected(
                purchase(number), customer, eventId, "/lines/0/quantity", "3", "miscounted", before, after);
    }

    public static ReturnRecorded broughtBack(
            CustomerId customer,
            long number,
            String occurredOn,
            String currency,
            @Nullable String country,
            PurchaseLine... lines) {
        List<ReturnLine> back = List.of(lines).stream()
                .map(line -> new ReturnLine(
                        line.line(), null, line.sku(), line.description(), line.quantity(), line.unitPrice()))
                .toList();
        BigDecimal total = back.stream().map(ReturnLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ReturnRecorded(
                returned(number),
                customer,
                "shop",
                "return-" + number,
                new BusinessTime(occurredOn),
                null,
                currency,
                country,
                back,
                total,
                null);
    }
}
