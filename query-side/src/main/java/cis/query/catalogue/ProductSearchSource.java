package cis.query.catalogue;

import cis.api.search.query.SearchHit;
import cis.api.search.query.SearchKind;
import cis.api.search.query.SearchMatch;
import cis.api.search.query.SearchRank;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.search.Found;
import cis.query.search.Question;
import cis.query.search.SearchSource;
import cis.query.search.WordCriteria;
import cis.query.search.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds products by sku, and by words of sku and name. */
@Component
class ProductSearchSource implements SearchSource {

    private static final String SKU = "sku";
    private static final String WORDS = "words";
    private static final Sort ORDER = Sort.by(SKU);

    private final ReadModel<ProductDocument> products;

    ProductSearchSource(ReadModels readModels, ProductProjection projection) {
        this.products = readModels.of(projection);
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.PRODUCT);
    }

    @Override
    public List<Found> find(Question question, int limit) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (ProductDocument one :
                products.list(client(question).and(SKU).in(spellings(question.text())), ORDER, limit)) {
            found.put(one.id(), found(one, SearchRank.EXACT, new SearchMatch(SKU, one.sku()), 0));
        }
        List<String> words = question.words();
        if (!words.isEmpty()) {
            add(WordCriteria.wholes(client(question), WORDS, words), question, limit, found);
            if (found.size() < limit) {
                add(WordCriteria.beginnings(client(question), WORDS, words), question, limit, found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private void add(Criteria criteria, Question question, int limit, Map<String, Found> found) {
        for (ProductDocument one : products.list(criteria, ORDER, limit)) {
            int whole = question.wholeIn(one.words());
            boolean inSku = question.wholeIn(Words.of(List.of(one.sku()))) >= 0;
            SearchMatch match = inSku
                    ? new SearchMatch(SKU, one.sku())
                    : new SearchMatch("name", one.shown().name());
            found.putIfAbsent(one.id(), found(one, question.rank(whole), match, whole));
        }
    }

    /** People do not mind the case of a sku. */
    private static Set<String> spellings(String sku) {
        return Set.copyOf(List.of(sku, sku.toUpperCase(Locale.ROOT), sku.toLowerCase(Locale.ROOT)));
    }

    private static Criteria client(Question question) {
        return Criteria.where("client").is(question.client());
    }

    private static Found found(ProductDocument product, SearchRank rank, SearchMatch match, int whole) {
        SearchHit hit = new SearchHit(
                SearchKind.PRODUCT,
                product.id(),
                product.shown().name(),
                rank,
                match,
                "/api/v1/products/" + product.id());
        return new Found(hit, whole, product.sku());
    }
}
