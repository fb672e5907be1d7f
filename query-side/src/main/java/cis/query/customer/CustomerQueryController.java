package cis.query.customer;

import cis.api.CustomerId;
import cis.api.customer.query.CustomerPage;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.CustomerSummary;
import cis.api.customer.query.FindCustomer;
import cis.api.customer.query.ListCustomers;
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
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers over HTTP: found, and seen whole. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class CustomerQueryController {

    private static final String LIST = "customers";
    private static final int MAX_QUERY = 200;

    private final Questions questions;

    CustomerQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @Operation(
            summary = "Find customers",
            description = "By words that each begin a word of the name (case and accents do not matter), or by an exact"
                    + " e-mail address, phone number, customer number, external id, or number of an invoice or credit"
                    + " note; in the order of names.")
    ResponseEntity<Listing<CustomerSummary>> list(
            @Parameter(description = "What to look for", example = "ada love") @RequestParam(required = false) @Nullable
                    String query,
            @Parameter(description = "Only customers with this tag", example = "vip")
                    @RequestParam(required = false)
                    @Nullable
                    String tag,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListCustomers asked = new ListCustomers(
                caller.client(),
                parameters.text("query", query, MAX_QUERY),
                parameters.text("tag", tag, MAX_QUERY),
                parameters.cursor(page.cursor(), LIST),
                parameters.limit(page.limit()));
        parameters.check();
        CustomerPage answer = questions.ask(asked, CustomerPage.class, caller);
        return Listings.of(LIST, answer.items(), answer.next(), request);
    }

    @GetMapping("/{id}")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(summary = "See everything known about a customer", description = "ETag is the version for If-Match.")
    CustomerProfile find(
            @Parameter(description = "The customer's id", example = "01980c2e-7a54-7000-8000-000000000001")
                    @PathVariable
                    String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindCustomer asked = new FindCustomer(caller.client(), new CustomerId(Parameters.idInPath(id)));
        CustomerProfile profile = questions.ask(asked, CustomerProfile.class, caller);
        Version.tell(profile.version(), response);
        return profile;
    }
}
