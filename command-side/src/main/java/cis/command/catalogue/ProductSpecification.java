package cis.command.catalogue;

import cis.api.CommandRejected;
import cis.api.catalogue.CatalogueError;
import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.command.DefineProduct;
import cis.api.catalogue.command.PublishProduct;
import cis.api.catalogue.command.RetireProduct;
import cis.api.catalogue.command.ReviseProduct;
import cis.api.catalogue.command.SetPrice;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.command.aggregate.Faults;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.catalogue.PricePolicy.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What is sold under a sku, in versions, and what it costs.
 *
 * <p>DRAFT while no version was published: revisions rewrite version 1. PUBLISHED: a published version never changes, a
 * revision drafts the next one, which takes its place when it is published. RETIRED, for good: nothing changes any more.
 */
@Aggregate(type = "product", cache = "aggregateCache")
class ProductSpecification extends RememberingAggregate {

    static final int MAX_VERSIONS = 1_000;

    @AggregateIdentifier
    private @Nullable ProductId id;

    private String sku = "";
    private int version;
    private int publishedVersion;
    private @Nullable ProductContent content;
    private final List<Price> prices = new ArrayList<>();
    private boolean retired;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineProduct command) {
        AggregateLifecycle.apply(
                new ProductDefined(command.productId(), command.sku(), command.kind(), command.content()));
    }

    @CommandHandler
    void handle(ReviseProduct command) {
        requireNotRetired();
        if (command.content().equals(content)) {
            return;
        }
        int next = hasDraft() ? version : version + 1;
        if (next > MAX_VERSIONS) {
            throw Faults.refusal(
                    CatalogueError.TOO_MANY_VERSIONS, "/content", "would be of a version past " + MAX_VERSIONS);
        }
        AggregateLifecycle.apply(new ProductRevised(id(), sku, next, command.content()));
    }

    @CommandHandler
    void handle(PublishProduct command) {
        requireNotRetired();
        if (hasDraft()) {
            AggregateLifecycle.apply(new ProductPublished(id(), sku, version));
        }
    }

    @CommandHandler
    void handle(SetPrice command, Today today) {
        requireNotRetired();
        if (PricePolicy.accepts(command, prices, publishedVersion > 0, today)) {
            AggregateLifecycle.apply(new PriceSet(id(), sku, command.price(), command.validFrom()));
        }
    }

    @CommandHandler
    void handle(RetireProduct command) {
        if (!retired) {
            AggregateLifecycle.apply(new ProductRetired(id(), sku, command.reason()));
        }
    }

    private void requireNotRetired() {
        if (retired) {
            throw new CommandRejected(CatalogueError.PRODUCT_RETIRED);
        }
    }

    private boolean hasDraft() {
        return version > publishedVersion;
    }

    private ProductId id() {
        return Objects.requireNonNull(id);
    }

    @EventSourcingHandler
    void on(ProductDefined event) {
        id = event.productId();
        sku = event.sku();
        version = 1;
        content = event.content();
    }

    @EventSourcingHandler
    void on(ProductRevised event) {
        version = event.version();
        content = event.content();
    }

    @EventSourcingHandler
    void on(ProductPublished event) {
        publishedVersion = event.version();
    }

    @EventSourcingHandler
    void on(PriceSet event) {
        prices.add(new Price(event.price(), event.validFrom()));
    }

    @EventSourcingHandler
    void on(ProductRetired event) {
        retired = true;
    }
}
