package cis.standalone.proof;

import cis.api.CustomerId;
import cis.api.customer.CustomerReference;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLineInput;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLineInput;
import cis.api.sales.command.CorrectPurchase;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.command.ReversePurchase;
import cis.standalone.proof.Business.KnownPurchase;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands about purchases and returns, most of them acceptable. */
final class RandomSalesCommands {

    /** Replaced when a command that creates is handed in. */
    private static final UUID NEW = new UUID(0, 0);

    private static final int MAX_LINES = 6;

    private final RandomValues some;

    RandomSalesCommands(RandomValues some) {
        this.some = some;
    }

    RecordPurchase purchase(CustomerId customer) {
        return new RecordPurchase(
                new PurchaseId(NEW),
                CustomerReference.of(customer),
                "shop",
                "P" + some.upTo(1_000_000),
                some.businessTime(),
                some.oneIn(2) ? null : "web",
                some.currency(),
                some.oneIn(2) ? null : some.country(),
                Stream.generate(this::line).limit(some.upTo(MAX_LINES)).toList());
    }

    RecordReturn standaloneReturn(CustomerId customer) {
        return new RecordReturn(
                new ReturnId(NEW),
                CustomerReference.of(customer),
                "shop",
                "R" + some.upTo(1_000_000),
                some.businessTime(),
                null,
                some.currency(),
                some.oneIn(2) ? null : some.country(),
                Stream.generate(this::line)
                        .limit(some.upTo(3))
                        .map(line -> new ReturnLineInput(
                                null, line.sku(), line.description(), line.quantity(), line.unitPrice()))
                        .toList());
    }

    ReturnPurchase returnOf(KnownPurchase purchase) {
        return new ReturnPurchase(
                purchase.id(),
                new ReturnId(NEW),
                CustomerReference.of(purchase.customer()),
                "shop",
                "B" + some.upTo(1_000_000),
                some.businessTime(),
                null,
                purchase.currency(),
                null,
                List.of(new ReturnLineInput(some.upTo(purchase.lines()), null, null, some.quantity(), null)));
    }

    ReversePurchase reversal(KnownPurchase purchase) {
        return new ReversePurchase(purchase.id(), some.text());
    }

    CorrectPurchase correction(KnownPurchase purchase) {
        String line = "/lines/" + (some.upTo(purchase.lines()) - 1);
        String field = some.of(List.of(
                line + "/quantity",
                line + "/unitPrice",
                line + "/sku",
                line + "/description",
                "/country",
                "/occurredOn"));
        String value = field.endsWith("/quantity")
                ? "" + some.upTo(30)
                : field.endsWith("/unitPrice")
                        ? some.price().toPlainString()
                        : field.endsWith("/sku")
                                ? sku()
                                : field.endsWith("/country")
                                        ? some.country()
                                        : field.endsWith("/occurredOn")
                                                ? some.businessTime().text()
                                                : some.city();
        return new CorrectPurchase(purchase.id(), purchase.event(), field, value, some.text());
    }

    private String sku() {
        return "SKU." + some.upTo(40);
    }

    private PurchaseLineInput line() {
        return new PurchaseLineInput(
                some.oneIn(5) ? null : sku(), "Thing " + some.upTo(40), some.quantity(), some.price());
    }
}
