package cis.testkit;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.customer.CustomerReference;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLine;
import cis.api.sales.PurchaseLineInput;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLineInput;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.event.PurchaseRecorded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Purchases and returns that tests tell stories about; Ada's, in pounds, from the shop. */
public final class Purchases {

    public static final PurchaseId TEA = PurchaseId.of("01890000-0000-5000-8000-0000000000d1");
    public static final ReturnId RETURN = ReturnId.of("01890000-0000-5000-8000-0000000000e1");
    public static final ReturnId SECOND_RETURN = ReturnId.of("01890000-0000-5000-8000-0000000000e2");
    public static final BusinessTime BOUGHT_ON = new BusinessTime("2026-02-01T10:15:00Z");
    public static final BusinessTime RETURNED_ON = new BusinessTime("2026-02-10");

    private Purchases() {}

    /** Six mugs at 2.55 and one pot at 7.650000: 22.95 in all. */
    public static RecordPurchase recordTea() {
        return recordTea(BOUGHT_ON, "GB");
    }

    public static RecordPurchase recordTea(BusinessTime occurredOn, @Nullable String country) {
        return new RecordPurchase(
                TEA,
                CustomerReference.of(Customers.ADA),
                "shop",
                "536365",
                occurredOn,
                "web",
                "GBP",
                country,
                List.of(line("85123A", "Mug", "6", "2.55"), line(null, "Pot", "1", "7.650000")));
    }

    public static PurchaseRecorded tea() {
        return recorded(recordTea(), Customers.ADA);
    }

    public static PurchaseDetails teaDetails() {
        return tea().details();
    }

    /** What a purchase that needs no decision leads to. */
    public static PurchaseRecorded recorded(RecordPurchase command, CustomerId customer) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (PurchaseLineInput line : command.lines()) {
            lines.add(new PurchaseLine(
                    lines.size() + 1, line.sku(), line.description(), line.quantity(), line.unitPrice(), null));
        }
        BigDecimal total = lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PurchaseRecorded(
                command.purchaseId(),
                customer,
                command.source(),
                command.externalId(),
                command.occurredOn(),
                command.channel(),
                command.currency(),
                command.country(),
                List.copyOf(lines),
                total);
    }

    public static ReturnPurchase returnTea(ReturnLineInput... lines) {
        return returnTea(RETURN, lines);
    }

    public static ReturnPurchase returnTea(ReturnId id, ReturnLineInput... lines) {
        return new ReturnPurchase(
                TEA,
                id,
                CustomerReference.of(Customers.ADA),
                "shop",
                "C536379",
                RETURNED_ON,
                null,
                "GBP",
                null,
                List.of(lines));
    }

    /** A return that stands alone. */
    public static RecordReturn recordReturn(ReturnLineInput... lines) {
        return new RecordReturn(
                RETURN,
                CustomerReference.of(Customers.ADA),
                "shop",
                "C536379",
                RETURNED_ON,
                null,
                "GBP",
                null,
                List.of(lines));
    }

    public static PurchaseLineInput line(@Nullable String sku, String description, String quantity, String unitPrice) {
        return new PurchaseLineInput(sku, description, new BigDecimal(quantity), new BigDecimal(unitPrice));
    }

    /** So many of a line of the purchase, at its price. */
    public static ReturnLineInput back(int line, String quantity) {
        return new ReturnLineInput(line, null, null, new BigDecimal(quantity), null);
    }

    public static ReturnLineInput back(int line, String quantity, String unitPrice) {
        return new ReturnLineInput(line, null, null, new BigDecimal(quantity), new BigDecimal(unitPrice));
    }

    public static ReturnLineInput item(String description, String quantity, String unitPrice) {
        return new ReturnLineInput(null, null, description, new BigDecimal(quantity), new BigDecimal(unitPrice));
    }
}
