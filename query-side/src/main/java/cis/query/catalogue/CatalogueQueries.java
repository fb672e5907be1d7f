package cis.query.catalogue;

import cis.api.catalogue.query.FindInterest;
import cis.api.catalogue.query.FindProduct;
import cis.api.catalogue.query.FindProductBySku;
import cis.api.catalogue.query.InterestPage;
import cis.api.catalogue.query.InterestView;
import cis.api.catalogue.query.ListInterests;
import cis.api.catalogue.query.ListProducts;
import cis.api.catalogue.query.ProductPage;
import cis.api.catalogue.query.ProductView;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.paging.Page;
import cis.query.time.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what is sold, what it costs, and who is interested: the order from read models, the words from history. */
@Component
class CatalogueQueries {

    private final ProductSearch products;
    private final ReadModel<InterestDocument> interests;
    private final Streams streams;
    private final Today today;

    CatalogueQueries(
            ReadModels readModels,
            ProductProjection products,
            InterestProjection interests,
            Streams streams,
            Today today) {
        this.products = new ProductSearch(readModels.of(products));
        this.interests = readModels.of(interests);
        this.streams = streams;
        this.today = today;
    }

    @QueryHandler
    Optional<ProductView> on(FindProduct asked) {
        return view(asked.client(), asked.productId().value(), asked.on());
    }

    @QueryHandler
    Optional<ProductView> on(FindProductBySku asked) {
        return products.bySku(asked.client(), asked.sku())
                .flatMap(product -> view(asked.client(), UUID.fromString(product.id()), asked.on()));
    }

    @QueryHandler
    ProductPage on(ListProducts asked) {
        Page<ProductDocument> page = products.page(asked);
        LocalDate today = this.today.date();
        return new ProductPage(
                page.items().stream()
                        .map(product -> CatalogueViews.summary(product, today))
                        .toList(),
                page.next());
    }

    @QueryHandler
    Optional<InterestView> on(FindInterest asked) {
        return CatalogueViews.interest(
                streams.of(asked.client(), asked.interestId().value()));
    }

    @QueryHandler
    Optional<InterestPage> on(ListInterests asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Criteria criteria = Criteria.where("client")
                .is(asked.client())
                .and("customerId")
                .is(asked.customerId().toString());
        if (asked.after() != null) {
            criteria.and("order").lt(asked.after());
        }
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "order");
        Page<InterestDocument> page = Page.of(
                interests.list(criteria, newestFirst, asked.limit() + 1), asked.limit(), InterestDocument::order);
        List<InterestView> views = page.items().stream()
                .map(entry -> CatalogueViews.interest(streams.of(asked.client(), UUID.fromString(entry.id()))))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new InterestPage(views, page.next()));
    }

    private Optional<ProductView> view(String client, UUID product, @Nullable LocalDate on) {
        return ProductHistory.view(streams.of(client, product), on == null ? today.date() : on, today.zone());
    }
}
