package cis.command.catalogue;

import static cis.testkit.Products.PAINTED;
import static cis.testkit.Products.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.MetadataKeys;
import cis.api.Money;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.catalogue.event.PriceSet;
import cis.api.catalogue.event.ProductDefined;
import cis.api.catalogue.event.ProductEvent;
import cis.api.catalogue.event.ProductPublished;
import cis.api.catalogue.event.ProductRetired;
import cis.api.catalogue.event.ProductRevised;
import cis.command.dispatch.MemoryHistory;
import cis.command.dispatch.ProductIds;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductLookupTest {

    private static final String SKU = "85123A";
    private static final ProductId MUG = ProductIds.of("main", SKU);

    private final CountedHistory history = new CountedHistory();
    private final AtomicLong nanos = new AtomicLong();
    private final ProductLookup products = new ProductLookup(history, nanos::get);

    @Test
    void a_draft_stands_behind_its_sku_at_its_latest_version() {
        happens(defined());
        assertThat(mug()).isEqualTo(new SoldProduct(MUG, 1, ProductState.DRAFT));
        happens(new ProductRevised(MUG, SKU, 1, PAINTED), price());
        assertThat(mug()).isEqualTo(new SoldProduct(MUG, 1, ProductState.DRAFT));
    }

    @Test
    void the_published_version_is_sold_until_the_next_one_is_published() {
        happens(defined(), new ProductPublished(MUG, SKU, 1), new ProductRevised(MUG, SKU, 2, PAINTED));
        assertThat(mug()).isEqualTo(new SoldProduct(MUG, 1, ProductState.PUBLISHED));
        happens(new ProductPublished(MUG, SKU, 2));
        assertThat(mug()).isEqualTo(new SoldProduct(MUG, 2, ProductState.PUBLISHED));
    }

    @Test
    void a_retired_product_is_known_by_its_published_version() {
        happens(
                defined(),
                new ProductPublished(MUG, SKU, 1),
                new ProductRevised(MUG, SKU, 2, PAINTED),
                new ProductRetired(MUG, SKU, null));
        assertThat(mug()).isEqualTo(new SoldProduct(MUG, 1, ProductState.RETIRED));
    }

    @Test
    void another_client_company_knows_nothing_of_it() {
        happens(defined());
        assertThat(products.find("north", SKU)).isEmpty();
    }

    @Test
    void what_is_not_there_is_read_once_and_known_the_moment_it_is_defined() {
        assertThat(products.find("main", SKU)).isEmpty();
        assertThat(products.find("main", SKU)).isEmpty();
        assertThat(history.reads).isEqualTo(1);
        happens(defined());
        assertThat(products.find("main", SKU)).isPresent();
        assertThat(products.find("main", SKU)).isPresent();
        assertThat(history.reads).isEqualTo(2);
    }

    @Test
    void what_another_process_appends_is_seen_within_a_minute() {
        assertThat(products.find("main", SKU)).isEmpty();
        append(defined());
        nanos.set(Duration.ofSeconds(59).toNanos());
        assertThat(products.find("main", SKU)).isEmpty();
        nanos.set(Duration.ofSeconds(60).toNanos());
        assertThat(products.find("main", SKU)).isPresent();
    }

    @Test
    void a_long_history_is_read_to_its_end() {
        happens(defined());
        for (int i = 0; i < 2_000; i++) {
            append(price());
        }
        happens(new ProductRetired(MUG, SKU, null));
        assertThat(mug().state()).isEqualTo(ProductState.RETIRED);
    }

    private SoldProduct mug() {
        return products.find("main", SKU).orElseThrow();
    }

    private void happens(ProductEvent... events) {
        for (ProductEvent event : events) {
            products.appended(List.of(append(event)));
        }
    }

    private GenericDomainEventMessage<ProductEvent> append(ProductEvent event) {
        var message = new GenericDomainEventMessage<>(
                "product",
                MUG.toString(),
                history.all().size(),
                event,
                MetaData.from(Map.of(MetadataKeys.CLIENT, "main")));
        history.appendEvents(List.of(message));
        return message;
    }

    private static ProductDefined defined() {
        return new ProductDefined(MUG, SKU, ProductKind.PRODUCT, PLAIN);
    }

    private static PriceSet price() {
        return new PriceSet(MUG, SKU, new Money(new BigDecimal("2.95"), "GBP"), LocalDate.of(2026, 3, 1));
    }

    /** Counts the looks at the log. */
    private static final class CountedHistory implements EventLog {
        private final MemoryHistory events = new MemoryHistory();
        private int reads;

        void appendEvents(List<GenericDomainEventMessage<ProductEvent>> messages) {
            events.appendEvents(messages);
        }

        List<RecordedEvent> all() {
            return events.all();
        }

        @Override
        public long head() {
            return events.head();
        }

        @Override
        public List<RecordedEvent> read(EventQuery query) {
            return events.read(query);
        }

        @Override
        public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
            reads++;
            return events.readAggregate(aggregateId, fromSequence, limit);
        }

        @Override
        public Optional<RecordedEvent> find(UUID eventId) {
            return events.find(eventId);
        }

        @Override
        public long positionAt(Instant moment) {
            return events.positionAt(moment);
        }

        @Override
        public long scan(long after, Consumer<? super RecordedEvent> consumer) {
            return events.scan(after, consumer);
        }
    }
}
