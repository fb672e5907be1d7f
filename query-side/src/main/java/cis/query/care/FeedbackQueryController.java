package cis.query.care;

import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import cis.api.care.query.FeedbackPage;
import cis.api.care.query.FeedbackView;
import cis.api.care.query.FindFeedback;
import cis.api.care.query.ListFeedback;
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

/** Feedback over HTTP. */
@RestController
@RequestMapping("/api/v1/feedback")
@Tag(name = "Care")
class FeedbackQueryController {

    private static final String LIST = "feedback";
    private static final int BEST = 5;

    private final Questions questions;

    FeedbackQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @AsOf(AsOf.About.CUSTOMER_NAMED)
    @Operation(summary = "List feedback", description = "Newest first, by the time it was submitted.")
    ResponseEntity<Listing<FeedbackView>> list(
            @Parameter(description = "Only feedback of the customer with this id")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @Parameter(description = "praise, suggestion or review", example = "review")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "1 to 5", example = "5") @RequestParam(required = false) @Nullable String rating,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListFeedback asked = new ListFeedback(
                caller.client(),
                parameters.customer("customer", customer),
                parameters.choice("kind", kind, FeedbackKind.class),
                rating == null ? null : parameters.number("rating", rating, 1, BEST, BEST),
                parameters.cursor(page.cursor(), LIST),
                parameters.limit(page.limit()));
        parameters.check();
        FeedbackPage answer = questions.ask(asked, FeedbackPage.class, caller);
        return Listings.of(LIST, answer.items(), answer.next(), request);
    }

    @GetMapping("/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(summary = "See a piece of feedback", description = "With its replies, and the complaint it became.")
    FeedbackView find(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindFeedback asked = new FindFeedback(caller.client(), new FeedbackId(Parameters.idInPath(id)));
        FeedbackView found = questions.ask(asked, FeedbackView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
