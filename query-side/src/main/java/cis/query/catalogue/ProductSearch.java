package cis.query.catalogue;

import cis.api.catalogue.query.ListProducts;
import cis.platform.projection.ReadModel;
import cis.query.paging.Page;
import cis.query.search.WordCriteria;
import cis.query.search.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Finds products by words that each begin a word of name or sku, or by the exact sku where it has no words. */
final class ProductSearch {

    private static final String SKU = "sku";
    private static final Sort ORDER = Sort.by(SKU);

    private final ReadModel<ProductDocument> products;

    ProductSearch(ReadModel<ProductDocument> products) {
        this.products = products;
    }

    Page<ProductDocument> page(ListProducts asked) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.state() != null) {
            criteria.and("state").is(asked.state().name());
        }
        String query = asked.query();
        List<String> words = query == null ? List.of() : Words.ofQuestion(query);
        if (query != null && words.isEmpty()) {
            List<ProductDocument> exact =
                    asked.after() == null ? products.list(criteria.and(SKU).is(query.strip()), ORDER, 1) : List.of();
            return new Page<>(exact, null);
        }
        if (asked.after() != null) {
            criteria.and(SKU).gt(asked.after());
        }
        return Page.of(
                products.list(WordCriteria.beginnings(criteria, "words", words), ORDER, asked.limit() + 1),
                asked.limit(),
                ProductDocument::sku);
    }

    Optional<ProductDocument> bySku(String client, String sku) {
        return products.list(Criteria.where("client").is(client).and(SKU).is(sku), ORDER, 1).stream()
                .findFirst();
    }
}
