package cis.testkit;

import cis.api.Money;
import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.command.DefineProduct;
import cis.api.catalogue.command.SetPrice;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A product that tests tell stories about: a mug. */
public final class Products {

    public static final ProductId MUG = ProductId.of("01890000-0000-5000-8000-0000000000c1");
    public static final String SKU = "85123A";
    public static final ProductContent PLAIN = new ProductContent("Mug", "Holds 0.3 l.", "Kitchen", "piece");
    public static final ProductContent PAINTED = new ProductContent("Painted mug", null, "Kitchen", "piece");

    private Products() {}

    public static DefineProduct defineMug() {
        return new DefineProduct(MUG, SKU, ProductKind.PRODUCT, PLAIN);
    }

    public static ProductDefined mug() {
        return new ProductDefined(MUG, SKU, ProductKind.PRODUCT, PLAIN);
    }

    public static ProductPublished published(int version) {
        return new ProductPublished(MUG, SKU, version);
    }

    public static ProductRevised revised(int version, ProductContent content) {
        return new ProductRevised(MUG, SKU, version, content);
    }

    public static ProductRetired retired() {
        return new ProductRetired(MUG, SKU, "no longer made");
    }

    public static SetPrice setPrice(String amount, String currency, LocalDate validFrom) {
        return new SetPrice(MUG, new Money(new BigDecimal(amount), currency), validFrom);
    }

    public static PriceSet price(String amount, String currency, LocalDate validFrom) {
        return new PriceSet(MUG, SKU, new Money(new BigDecimal(amount), currency), validFrom);
    }
}
