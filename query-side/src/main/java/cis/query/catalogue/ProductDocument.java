package cis.query.catalogue;

import cis.api.catalogue.ProductKind;
import cis.api.catalogue.ProductState;
import cis.query.search.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a product, and what finds it; all that it ever said is read from its own events.
 *
 * @param published null where no version ever was
 * @param draft null where there is none
 * @param prices in the order in which they were set
 * @param words of sku and name
 */
record ProductDocument(
        String client,
        String id,
        String sku,
        ProductKind kind,
        ProductState state,
        @Nullable ListedVersion published,
        @Nullable ListedVersion draft,
        List<ListedPrice> prices,
        List<String> words) {

    /** What lists show of a version. */
    record ListedVersion(
            int number,
            String name,
            @Nullable String category,
            @Nullable String unit) {}

    static ProductDocument defined(String client, String id, String sku, ProductKind kind, ListedVersion draft) {
        return new ProductDocument(
                client, id, sku, kind, ProductState.DRAFT, null, draft, List.of(), words(sku, draft));
    }

    ProductDocument drafted(ListedVersion newDraft) {
        return with(state, published, newDraft, prices);
    }

    ProductDocument asPublished() {
        return draft == null ? this : with(ProductState.PUBLISHED, draft, null, prices);
    }

    ProductDocument retired() {
        return with(ProductState.RETIRED, published, draft, prices);
    }

    ProductDocument costing(ListedPrice price) {
        List<ListedPrice> more = new ArrayList<>(prices);
        more.add(price);
        return with(state, published, draft, List.copyOf(more));
    }

    /** The published version, else the draft; there is always one of them. */
    ListedVersion shown() {
        return shown(published, draft);
    }

    private ProductDocument with(
            ProductState newState,
            @Nullable ListedVersion newPublished,
            @Nullable ListedVersion newDraft,
            List<ListedPrice> newPrices) {
        return new ProductDocument(
                client,
                id,
                sku,
                kind,
                newState,
                newPublished,
                newDraft,
                newPrices,
                words(sku, shown(newPublished, newDraft)));
    }

    private static ListedVersion shown(@Nullable ListedVersion published, @Nullable ListedVersion draft) {
        if (published != null) {
            return published;
        }
        if (draft != null) {
            return draft;
        }
        throw new IllegalStateException("a product has a version");
    }

    private static List<String> words(String sku, ListedVersion shown) {
        return Words.of(List.of(sku, shown.name()));
    }
}
