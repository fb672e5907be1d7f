package cis.query.history;

import cis.api.Money;
import cis.api.catalogue.event.CatalogueEvent;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.query.money.Amounts;

/** The catalogue as a clerk reads it. */
final class CatalogueSentences {

    private CatalogueSentences() {}

    static String of(CatalogueEvent event) {
        return switch (event) {
            case ProductDefined e ->
                "Product %s was defined: %s.".formatted(e.sku(), e.content().name());
            case ProductRevised e ->
                "Version %d of product %s was drafted: %s."
                        .formatted(e.version(), e.sku(), e.content().name());
            case ProductPublished e -> "Version %d of product %s was published.".formatted(e.version(), e.sku());
            case PriceSet e -> "Product %s costs %s from %s on.".formatted(e.sku(), money(e.price()), e.validFrom());
            case ProductRetired e ->
                "Product %s is sold no longer%s.".formatted(e.sku(), e.reason() == null ? "" : " (" + e.reason() + ")");
            case InterestRecorded e ->
                "Was interested in product %s%s."
                        .formatted(e.sku(), e.channel() == null ? "" : " (" + e.channel() + ")");
        };
    }

    private static String money(Money price) {
        return Amounts.shown(price.amount(), price.currency()).toPlainString() + " " + price.currency();
    }
}
