package cis.query.catalogue;

import cis.api.catalogue.ProductId;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.query.InterestView;
import cis.api.catalogue.query.ProductSummary;
import cis.platform.event.RecordedEvent;
import cis.query.catalogue.ProductDocument.ListedVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers see of products in lists, and of interests. */
final class CatalogueViews {

    private CatalogueViews() {}

    static ProductSummary summary(ProductDocument product, LocalDate today) {
        ListedVersion shown = product.shown();
        return new ProductSummary(
                ProductId.of(product.id()),
                product.sku(),
                product.kind(),
                product.state(),
                shown.name(),
                shown.category(),
                shown.unit(),
                number(product.published()),
                number(product.draft()),
                ListedPrice.on(today, product.prices()));
    }

    /** Empty where the events are not those of an interest. */
    static Optional<InterestView> interest(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof InterestRecorded interest)) {
            return Optional.empty();
        }
        return Optional.of(new InterestView(
                interest.interestId(),
                interest.customerId(),
                interest.productId(),
                interest.sku(),
                interest.version(),
                interest.channel(),
                interest.occurredOn(),
                events.getFirst().recordedAt(),
                events.getLast().sequence() + 1));
    }

    private static @Nullable Integer number(@Nullable ListedVersion version) {
        return version == null ? null : version.number();
    }
}
