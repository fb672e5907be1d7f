package cis.query.story;

import static cis.query.story.People.customer;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Products to tell stories about: a mug that was revised, a lamp that is a draft, a pot that is sold no longer. */
public final class Shelves {

    public static final ProductId MUG = product(1);
    public static final ProductId LAMP = product(2);
    public static final ProductId POT = product(3);
    public static final CustomerId INTERESTED = customer(4);
    public static final InterestId INTEREST = new InterestId(new UUID(0x82, 1));

    private Shelves() {}

    public static ProductId product(long number) {
        return new ProductId(new UUID(0x81, number));
    }

    public static ProductDefined defined(ProductId id, String sku, String name) {
        return new ProductDefined(id, sku, ProductKind.PRODUCT, content(name));
    }

    public static ProductContent content(String name) {
        return new ProductContent(name, "One " + name, "Kitchen", "piece");
    }

    public static ProductPublished published(ProductId id, String sku, int version) {
        return new ProductPublished(id, sku, version);
    }

    public static ProductRevised revised(ProductId id, String sku, int version, String name) {
        return new ProductRevised(id, sku, version, content(name));
    }

    public static PriceSet price(ProductId id, String sku, String amount, String currency, String validFrom) {
        return new PriceSet(id, sku, new Money(new BigDecimal(amount), currency), LocalDate.parse(validFrom));
    }

    static void tell(Story story) {
        story.at("2026-03-03T09:00:00Z");
        story.happens(defined(MUG, "A", "Café mug"));
        story.happens(price(MUG, "A", "9.5", "GBP", "2026-01-01"));
        story.happens(price(MUG, "A", "12", "EUR", "2026-01-01"));
        story.happens(published(MUG, "A", 1));
        story.at("2026-03-05T09:00:00Z");
        story.happens(revised(MUG, "A", 2, "Café mug, painted"));
        story.happens(price(MUG, "A", "9.9", "GBP", "2026-04-01"));
        story.happens(defined(LAMP, "LAMP-1", "Oil lamp"));
        story.happens(defined(POT, "P.7", "Tea pot"));
        story.happens(published(POT, "P.7", 1));
        story.happens(new ProductRetired(POT, "P.7", "broke too often"));
        story.happens(new InterestRecorded(
                INTEREST, INTERESTED, MUG, "A", 1, "web", new BusinessTime("2026-03-04T18:30:00Z")));
    }
}
