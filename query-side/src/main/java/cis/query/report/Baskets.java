package cis.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the products of one month and currency together, for only there a purchase can hold both of two; needs documents
 * in the order of their ids, in which a month's documents in one currency follow each other.
 */
final class Baskets implements Consumer<ProductSalesDocument> {

    private final Consumer<List<ProductTally>> products;
    private List<ProductTally> current = new ArrayList<>();
    private String month = "";
    private String currency = "";

    /** @param products takes all of a month's products in a currency, those of each bucket for themselves */
    Baskets(Consumer<List<ProductTally>> products) {
        this.products = products;
    }

    @Override
    public void accept(ProductSalesDocument document) {
        if (!document.month().equals(month) || !document.currency().equals(currency)) {
            finish();
            month = document.month();
            currency = document.currency();
        }
        document.products().all().forEach(text -> current.add(ProductTally.parse(text)));
    }

    void finish() {
        if (!current.isEmpty()) {
            products.accept(current);
        }
        current = new ArrayList<>();
    }
}
