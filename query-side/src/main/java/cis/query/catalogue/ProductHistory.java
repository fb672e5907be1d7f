package cis.query.catalogue;

import cis.api.catalogue.ProductState;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductEvent;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.api.catalogue.query.ProductOnDay;
import cis.api.catalogue.query.ProductPriceView;
import cis.api.catalogue.query.ProductVersionView;
import cis.api.catalogue.query.ProductView;
import cis.platform.event.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A product, folded from its own events. */
final class ProductHistory {

    private final ProductDefined defined;
    private final RecordedEvent first;
    private final TreeMap<Integer, ProductVersionView> versions = new TreeMap<>();
    private final List<ListedPrice> prices = new ArrayList<>();
    private @Nullable RecordedEvent retirement;
    private long eventCount;

    private ProductHistory(ProductDefined defined, RecordedEvent first) {
        this.defined = defined;
        this.first = first;
    }

    /**
     * Empty where the events are not those of a product, from the first one on.
     *
     * @param on the day to say what held at its end, in that zone
     */
    static Optional<ProductView> view(List<RecordedEvent> events, LocalDate on, ZoneId zone) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof ProductDefined defined)) {
            return Optional.empty();
        }
        ProductHistory product = new ProductHistory(defined, events.getFirst());
        events.forEach(product::apply);
        return Optional.of(product.view(on, zone));
    }

    private void apply(RecordedEvent event) {
        eventCount = event.sequence() + 1;
        if (event.payload() instanceof ProductEvent happened) {
            apply(happened, event);
        }
    }

    private void apply(ProductEvent happened, RecordedEvent event) {
        Instant at = event.recordedAt();
        switch (happened) {
            case ProductDefined e -> versions.put(1, new ProductVersionView(1, e.content(), at, null));
            case ProductRevised e ->
                versions.put(e.version(), new ProductVersionView(e.version(), e.content(), at, null));
            case ProductPublished e ->
                versions.computeIfPresent(
                        e.version(),
                        (number, draft) -> new ProductVersionView(number, draft.content(), draft.writtenAt(), at));
            case PriceSet e ->
                prices.add(new ListedPrice(e.price().currency(), e.price().amount(), e.validFrom()));
            case ProductRetired e -> retirement = event;
        }
    }

    private ProductView view(LocalDate on, ZoneId zone) {
        RecordedEvent retired = retirement;
        return new ProductView(
                defined.productId(),
                defined.sku(),
                defined.kind(),
                state(),
                onDay(on, zone),
                List.copyOf(versions.values()),
                priceViews(),
                first.recordedAt(),
                retired == null ? null : retired.recordedAt(),
                retired != null && retired.payload() instanceof ProductRetired e ? e.reason() : null,
                eventCount);
    }

    private ProductState state() {
        if (retirement != null) {
            return ProductState.RETIRED;
        }
        boolean published = versions.values().stream().anyMatch(version -> version.publishedAt() != null);
        return published ? ProductState.PUBLISHED : ProductState.DRAFT;
    }

    private ProductOnDay onDay(LocalDate on, ZoneId zone) {
        Integer version = null;
        for (ProductVersionView one : versions.values()) {
            if (one.publishedAt() != null && by(on, one.publishedAt(), zone)) {
                version = one.version();
            }
        }
        ProductState state = null;
        if (by(on, first.recordedAt(), zone)) {
            state = version == null ? ProductState.DRAFT : ProductState.PUBLISHED;
        }
        if (retirement != null && by(on, retirement.recordedAt(), zone)) {
            state = ProductState.RETIRED;
        }
        return new ProductOnDay(on, state, version, ListedPrice.on(on, prices));
    }

    private static boolean by(LocalDate day, Instant moment, ZoneId zone) {
        return !LocalDate.ofInstant(moment, zone).isAfter(day);
    }

    private List<ProductPriceView> priceViews() {
        List<ListedPrice> ordered = prices.stream()
                .sorted(Comparator.comparing(ListedPrice::currency).thenComparing(ListedPrice::validFrom))
                .toList();
        List<ProductPriceView> views = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            ListedPrice price = ordered.get(i);
            boolean replaced =
                    i + 1 < ordered.size() && ordered.get(i + 1).currency().equals(price.currency());
            views.add(new ProductPriceView(
                    price.money(),
                    price.validFrom(),
                    replaced ? ordered.get(i + 1).validFrom().minusDays(1) : null));
        }
        return List.copyOf(views);
    }
}
