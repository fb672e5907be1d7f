package cis.query.sales;

import cis.api.CustomerId;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import cis.api.sales.query.FindPurchase;
import cis.api.sales.query.FindReturn;
import cis.api.sales.query.ListPurchases;
import cis.api.sales.query.ListReturns;
import cis.api.sales.query.PurchasePage;
import cis.api.sales.query.PurchaseView;
import cis.api.sales.query.ReturnPage;
import cis.api.sales.query.ReturnView;
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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Purchases and returns over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sales")
class SalesQueryController {

    private final Questions questions;

    SalesQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/customers/{id}/purchases")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(summary = "List a customer's purchases", description = "By when they were made, newest first.")
    ResponseEntity<Listing<PurchaseView>> purchases(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListPurchases asked = new ListPurchases(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.cursor(page.cursor(), "purchases"),
                parameters.limit(page.limit()));
        parameters.check();
        PurchasePage answer = questions.ask(asked, PurchasePage.class, caller);
        return Listings.of("purchases", answer.items(), answer.next(), request);
    }

    @GetMapping("/purchases/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(summary = "See a purchase", description = "As it stands now. ETag is its version.")
    PurchaseView purchaseBy(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindPurchase asked = new FindPurchase(caller.client(), new PurchaseId(Parameters.idInPath(id)));
        PurchaseView found = questions.ask(asked, PurchaseView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }

    @GetMapping("/customers/{id}/returns")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(summary = "List a customer's returns", description = "By when they were made, newest first.")
    ResponseEntity<Listing<ReturnView>> returns(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListReturns asked = new ListReturns(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.cursor(page.cursor(), "returns"),
                parameters.limit(page.limit()));
        parameters.check();
        ReturnPage answer = questions.ask(asked, ReturnPage.class, caller);
        return Listings.of("returns", answer.items(), answer.next(), request);
    }

    @GetMapping("/returns/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(summary = "See a return", description = "As it stands now. ETag is its version.")
    ReturnView returnBy(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindReturn asked = new FindReturn(caller.client(), new ReturnId(Parameters.idInPath(id)));
        ReturnView found = questions.ask(asked, ReturnView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
