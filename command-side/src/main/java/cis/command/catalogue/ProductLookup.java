package cis.command.catalogue;

import cis.api.MetadataKeys;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductEvent;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.command.dispatch.ProductIds;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Loads what stands behind a sku, read-only, from the product's own events. An answer is kept, that there is no such
 * product too, until this process appends an event of the product; what other processes append is seen within
 * {@link #KEPT}. Most skus of an import are unknown, so that must cost next to nothing.
 */
public final class ProductLookup {

    static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MAX_SKUS = 50_000;
    private static final int BATCH = 1_000;

    private final EventLog events;
    private final Cache<Sku, Optional<SoldProduct>> products;

    ProductLookup(EventLog events) {
        this(events, Ticker.systemTicker());
    }

    ProductLookup(EventLog events, Ticker ticker) {
        this.events = events;
        this.products = Caffeine.newBuilder()
                .maximumSize(MAX_SKUS)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /** @param client company that asks; another's products are unknown to it */
    Optional<SoldProduct> find(String client, String sku) {
        return products.get(new Sku(client, sku), this::read);
    }

    /**
     * To be called with what was appended, before whoever appended it is answered. Waits for a reader of the same sku
     * that began before, so that what it read is not kept.
     */
    void appended(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            if (message.getPayload() instanceof ProductEvent event) {
                Object client = message.getMetaData().getOrDefault(MetadataKeys.CLIENT, "main");
                products.invalidate(new Sku(client.toString(), event.sku()));
            }
        }
    }

    private Optional<SoldProduct> read(Sku sku) {
        ProductId id = ProductIds.of(sku.client(), sku.text());
        SoldProduct product = null;
        long read = 0;
        List<RecordedEvent> batch;
        do {
            batch = events.readAggregate(id.toString(), read, BATCH);
            read += batch.size();
            for (RecordedEvent event : batch) {
                if (event.payload() instanceof ProductEvent happened) {
                    product = evolve(product, happened);
                }
            }
        } while (batch.size() == BATCH);
        return Optional.ofNullable(product);
    }

    /** Until a version is published the latest counts, then the published one. */
    private static @Nullable SoldProduct evolve(@Nullable SoldProduct product, ProductEvent event) {
        if (event instanceof ProductDefined defined) {
            return new SoldProduct(defined.productId(), 1, ProductState.DRAFT);
        }
        if (product == null) {
            return null;
        }
        return switch (event) {
            case ProductRevised e ->
                product.state() == ProductState.DRAFT ? at(product, e.version(), ProductState.DRAFT) : product;
            case ProductPublished e -> at(product, e.version(), ProductState.PUBLISHED);
            case ProductRetired e -> at(product, product.version(), ProductState.RETIRED);
            case PriceSet e -> product;
            case ProductDefined e -> product;
        };
    }

    private static SoldProduct at(SoldProduct product, int version, ProductState state) {
        return new SoldProduct(product.productId(), version, state);
    }

    private record Sku(String client, String text) {}
}
