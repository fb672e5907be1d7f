package cis.query.sales;

import cis.api.CustomerId;
import cis.api.sales.query.FindPurchase;
import cis.api.sales.query.FindReturn;
import cis.api.sales.query.ListPurchases;
import cis.api.sales.query.ListReturns;
import cis.api.sales.query.PurchasePage;
import cis.api.sales.query.PurchaseView;
import cis.api.sales.query.ReturnPage;
import cis.api.sales.query.ReturnView;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what customers bought and brought back: the order from the read model, what was said from history. */
@Component
class SalesQueries {

    private final ReadModel<SaleDocument> sales;
    private final Streams streams;

    SalesQueries(ReadModels readModels, SalesProjection projection, Streams streams) {
        this.sales = readModels.of(projection);
        this.streams = streams;
    }

    @QueryHandler
    Optional<PurchaseView> on(FindPurchase asked) {
        return PurchaseHistory.view(
                streams.of(asked.client(), asked.purchaseId().value()));
    }

    @QueryHandler
    Optional<ReturnView> on(FindReturn asked) {
        return ReturnHistory.view(streams.of(asked.client(), asked.returnId().value()));
    }

    @QueryHandler
    Optional<PurchasePage> on(ListPurchases asked) {
        return page(
                        SaleKind.PURCHASE,
                        asked.client(),
                        asked.customerId(),
                        asked.after(),
                        asked.limit(),
                        PurchaseHistory::view)
                .map(page -> new PurchasePage(page.items(), page.next()));
    }

    @QueryHandler
    Optional<ReturnPage> on(ListReturns asked) {
        return page(
                        SaleKind.RETURN,
                        asked.client(),
                        asked.customerId(),
                        asked.after(),
                        asked.limit(),
                        ReturnHistory::view)
                .map(page -> new ReturnPage(page.items(), page.next()));
    }

    private <V> Optional<Page<V>> page(
            SaleKind kind,
            String client,
            CustomerId customer,
            @Nullable String after,
            int limit,
            Function<List<RecordedEvent>, Optional<V>> view) {
        if (!streams.hasCustomer(client, customer)) {
            return Optional.empty();
        }
        Criteria criteria = Criteria.where("client")
                .is(client)
                .and("customerId")
                .is(customer.toString())
                .and("kind")
                .is(kind.name());
        if (after != null) {
            criteria.and("order").lt(after);
        }
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "order");
        Page<SaleDocument> page = Page.of(sales.list(criteria, newestFirst, limit + 1), limit, SaleDocument::order);
        List<V> views = page.items().stream()
                .map(entry -> view.apply(streams.of(client, UUID.fromString(entry.id()))))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new Page<>(views, page.next()));
    }
}
