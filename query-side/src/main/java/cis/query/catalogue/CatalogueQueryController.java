package cis.query.catalogue;

import cis.api.CustomerId;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.query.FindInterest;
import cis.api.catalogue.query.FindProduct;
import cis.api.catalogue.query.FindProductBySku;
import cis.api.catalogue.query.InterestPage;
import cis.api.catalogue.query.InterestView;
import cis.api.catalogue.query.ListInterests;
import cis.api.catalogue.query.ListProducts;
import cis.api.catalogue.query.ProductPage;
import cis.api.catalogue.query.ProductSummary;
import cis.api.catalogue.query.ProductView;
import cis.platform.web.RequestContext;
import cis.query.web.AsOf;
import cis.query.web.Listing;
import cis.query.web.Listings;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import cis.query.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products, and interests in them, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Products")
class CatalogueQueryController {

    private static final String PRODUCTS = "products";
    private static final String INTERESTS = "interests";
    private static final int MAX_QUERY = 200;

    private final Questions questions;

    CatalogueQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/products")
    @Operation(
            summary = "Find products",
            description =
                    "By words that each begin a word of the name or of the sku; case and accents do not matter. In"
                            + " the order of skus.")
    ResponseEntity<Listing<ProductSummary>> products(
            @Parameter(description = "What to look for", example = "heart hold")
                    @RequestParam(required = false)
                    @Nullable
                    String query,
            @Parameter(description = "draft, published or retired", example = "published")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListProducts asked = new ListProducts(
                caller.client(),
                parameters.text("query", query, MAX_QUERY),
                parameters.choice("state", state, ProductState.class),
                parameters.cursor(page.cursor(), PRODUCTS),
                parameters.limit(page.limit()));
        parameters.check();
        ProductPage answer = questions.ask(asked, ProductPage.class, caller);
        return Listings.of(PRODUCTS, answer.items(), answer.next(), request);
    }

    @GetMapping("/products/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(
            summary = "See a product",
            description = "All its versions and prices, and what held on a day. ETag is the version for If-Match.")
    ProductView product(
            @Parameter(description = "Its id") @PathVariable String id,
            @Parameter(description = "The day to say what held; today by default", example = "2026-03-01")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            RequestContext caller,
            HttpServletResponse response) {
        ProductId product = new ProductId(Parameters.idInPath(id));
        return tell(
                questions.ask(new FindProduct(caller.client(), product, day(on)), ProductView.class, caller), response);
    }

    @GetMapping("/products/by-sku/{sku}")
    @Operation(
            summary = "See a product by its sku",
            description = "As by its id. A sku that no path can hold is found in the list.")
    ProductView bySku(
            @Parameter(description = "Its sku", example = "85123A") @PathVariable String sku,
            @Parameter(description = "The day to say what held; today by default", example = "2026-03-01")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            RequestContext caller,
            HttpServletResponse response) {
        FindProductBySku asked = new FindProductBySku(caller.client(), sku, day(on));
        return tell(questions.ask(asked, ProductView.class, caller), response);
    }

    @GetMapping("/customers/{id}/interests")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(summary = "List a customer's interests", description = "By when they arose, newest first.")
    ResponseEntity<Listing<InterestView>> interests(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListInterests asked = new ListInterests(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.cursor(page.cursor(), INTERESTS),
                parameters.limit(page.limit()));
        parameters.check();
        InterestPage answer = questions.ask(asked, InterestPage.class, caller);
        return Listings.of(INTERESTS, answer.items(), answer.next(), request);
    }

    @GetMapping("/interests/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(summary = "See an interest")
    InterestView interest(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindInterest asked = new FindInterest(caller.client(), new InterestId(Parameters.idInPath(id)));
        InterestView found = questions.ask(asked, InterestView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.date("on", on);
        parameters.check();
        return day;
    }

    private static ProductView tell(ProductView product, HttpServletResponse response) {
        Version.tell(product.version(), response);
        return product;
    }
}
