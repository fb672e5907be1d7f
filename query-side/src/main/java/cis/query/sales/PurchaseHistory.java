package cis.query.sales;

import cis.api.MetadataKeys;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseLine;
import cis.api.sales.ReturnedLine;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseLinesReturned;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.event.SalesEvent;
import cis.api.sales.query.LineProductView;
import cis.api.sales.query.ProductFlag;
import cis.api.sales.query.PurchaseCorrectionView;
import cis.api.sales.query.PurchaseLineView;
import cis.api.sales.query.PurchaseStatus;
import cis.api.sales.query.PurchaseView;
import cis.platform.event.RecordedEvent;
import cis.query.money.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A purchase, folded from its own events. */
final class PurchaseHistory {

    private final PurchaseRecorded recorded;
    private final RecordedEvent first;
    private final Map<Integer, BigDecimal> returned = new HashMap<>();
    private final List<PurchaseCorrectionView> corrections = new ArrayList<>();
    private PurchaseDetails details;
    private PurchaseStatus status = PurchaseStatus.RECORDED;
    private @Nullable String reversalReason;
    private long version;

    private PurchaseHistory(PurchaseRecorded recorded, RecordedEvent first) {
        this.recorded = recorded;
        this.first = first;
        this.details = recorded.details();
    }

    /** Empty where the events are not those of a purchase, from the first one on. */
    static Optional<PurchaseView> view(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof PurchaseRecorded recorded)) {
            return Optional.empty();
        }
        PurchaseHistory purchase = new PurchaseHistory(recorded, events.getFirst());
        events.forEach(purchase::apply);
        return Optional.of(purchase.view());
    }

    private void apply(RecordedEvent event) {
        version = event.sequence() + 1;
        if (event.payload() instanceof SalesEvent sale) {
            apply(sale, event);
        }
    }

    private void apply(SalesEvent sale, RecordedEvent event) {
        switch (sale) {
            case PurchaseRecorded e -> details = e.details();
            case PurchaseCorrected e -> {
                details = e.after();
                corrections.add(correction(e, event));
            }
            case PurchaseLinesReturned e -> {
                for (ReturnedLine line : e.lines()) {
                    returned.merge(line.line(), line.quantity(), BigDecimal::add);
                }
                status = e.complete() ? PurchaseStatus.RETURNED : PurchaseStatus.PARTLY_RETURNED;
            }
            case PurchaseReversed e -> {
                status = PurchaseStatus.REVERSED;
                reversalReason = e.reason();
            }
            case ReturnRecorded e -> {}
        }
    }

    private static PurchaseCorrectionView correction(PurchaseCorrected e, RecordedEvent event) {
        return new PurchaseCorrectionView(
                e.correctedEventId(),
                e.field(),
                e.value(),
                e.reason(),
                event.recordedAt(),
                event.metadata(MetadataKeys.ACTOR_ID));
    }

    private PurchaseView view() {
        return new PurchaseView(
                recorded.purchaseId(),
                recorded.customerId(),
                recorded.source(),
                recorded.externalId(),
                status,
                details.occurredOn(),
                details.channel(),
                details.currency(),
                details.country(),
                Amounts.money(details.total(), details.currency()),
                details.lines().stream().map(this::line).toList(),
                List.copyOf(corrections),
                reversalReason,
                first.recordedAt(),
                version);
    }

    private PurchaseLineView line(PurchaseLine line) {
        return new PurchaseLineView(
                line.line(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                Amounts.money(line.amount(), details.currency()),
                returned.getOrDefault(line.line(), BigDecimal.ZERO),
                product(line.product()),
                flag(line));
    }

    private static @Nullable LineProductView product(@Nullable SoldProduct product) {
        return product == null ? null : new LineProductView(product.productId(), product.version(), product.state());
    }

    private static @Nullable ProductFlag flag(PurchaseLine line) {
        SoldProduct product = line.product();
        if (product == null) {
            return line.sku() == null ? null : ProductFlag.UNKNOWN_PRODUCT;
        }
        return product.state() == ProductState.RETIRED ? ProductFlag.RETIRED_PRODUCT : null;
    }
}
