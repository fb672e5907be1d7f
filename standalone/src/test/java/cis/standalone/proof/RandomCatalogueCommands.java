package cis.standalone.proof;

import cis.api.Command;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.command.DefineProduct;
import cis.api.catalogue.command.PublishProduct;
import cis.api.catalogue.command.RecordInterest;
import cis.api.catalogue.command.RetireProduct;
import cis.api.catalogue.command.ReviseProduct;
import cis.api.catalogue.command.SetPrice;
import cis.command.dispatch.ProductIds;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Commands about the products behind some of the skus that are sold, most of them acceptable. */
final class RandomCatalogueCommands {

    /** Replaced when a command that creates is handed in. */
    private static final UUID NEW = new UUID(0, 0);

    private static final int SKUS = 30;

    private final RandomValues some;

    RandomCatalogueCommands(RandomValues some) {
        this.some = some;
    }

    Command command(String client, CustomerId customer) {
        String sku = "SKU." + some.upTo(SKUS);
        ProductId product = ProductIds.of(client, sku);
        return switch (some.upTo(20)) {
            case 1, 2, 3, 4, 5, 6 ->
                new DefineProduct(new ProductId(NEW), sku, some.of(List.of(ProductKind.values())), content());
            case 7, 8, 9 -> new ReviseProduct(product, content());
            case 10, 11, 12 -> new PublishProduct(product);
            case 13, 14, 15 -> new SetPrice(product, new Money(some.price(), some.currency()), day());
            case 16 -> some.oneIn(3) ? new RetireProduct(product, some.text()) : new PublishProduct(product);
            default ->
                new RecordInterest(
                        new InterestId(NEW),
                        customer,
                        sku,
                        some.oneIn(2) ? null : "web",
                        some.oneIn(2) ? null : some.businessTime());
        };
    }

    private ProductContent content() {
        return new ProductContent(
                some.city() + " thing " + some.upTo(20),
                some.oneIn(2) ? null : some.text(),
                some.oneIn(2) ? null : some.city(),
                some.oneIn(2) ? null : "piece");
    }

    /** Within the ten years in which a price may begin. */
    private LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(some.upTo(300));
    }
}
