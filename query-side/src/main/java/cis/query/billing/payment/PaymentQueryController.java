package cis.query.billing.payment;

import cis.api.billing.PaymentId;
import cis.api.billing.query.FindPayment;
import cis.api.billing.query.ListPayments;
import cis.api.billing.query.PaymentCondition;
import cis.api.billing.query.PaymentPage;
import cis.api.billing.query.PaymentView;
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

/** Payments over HTTP. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Billing")
class PaymentQueryController {

    private static final String LIST = "payments";

    private final Questions questions;

    PaymentQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @AsOf(AsOf.About.CUSTOMER_NAMED)
    @Operation(summary = "List payments", description = "By when they were received, newest first.")
    ResponseEntity<Listing<PaymentView>> list(
            @Parameter(
                            description = "recorded, reversed, or unapplied: something of it pays for nothing yet",
                            example = "unapplied")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Only payments of the customer with this id")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListPayments asked = new ListPayments(
                caller.client(),
                parameters.customer("customer", customer),
                parameters.choice("state", state, PaymentCondition.class),
                parameters.cursor(page.cursor(), LIST),
                parameters.limit(page.limit()));
        parameters.check();
        PaymentPage answer = questions.ask(asked, PaymentPage.class, caller);
        return Listings.of(LIST, answer.items(), answer.next(), request);
    }

    @GetMapping("/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(
            summary = "See a payment",
            description = "What it pays, and what is left of it. ETag is its version; the account's is in the answer.")
    PaymentView find(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindPayment asked = new FindPayment(caller.client(), new PaymentId(Parameters.idInPath(id)));
        PaymentView found = questions.ask(asked, PaymentView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
