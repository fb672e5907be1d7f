package cis.query.customer;

import cis.api.CustomerId;
import cis.api.customer.InteractionId;
import cis.api.customer.NoteId;
import cis.api.customer.query.FindInteraction;
import cis.api.customer.query.FindNote;
import cis.api.customer.query.InteractionPage;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.ListInteractions;
import cis.api.customer.query.ListNotes;
import cis.api.customer.query.NotePage;
import cis.api.customer.query.NoteView;
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

/** Notes and interactions over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Customers")
class ContactQueryController {

    private final Questions questions;

    ContactQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/customers/{id}/notes")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(summary = "List a customer's notes", description = "By when they were added, newest first.")
    ResponseEntity<Listing<NoteView>> notes(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListNotes asked = new ListNotes(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.cursor(page.cursor(), "notes"),
                parameters.limit(page.limit()));
        parameters.check();
        NotePage answer = questions.ask(asked, NotePage.class, caller);
        return Listings.of("notes", answer.items(), answer.next(), request);
    }

    @GetMapping("/notes/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(summary = "See a note", description = "As it stands now. ETag is its version.")
    NoteView noteBy(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindNote asked = new FindNote(caller.client(), new NoteId(Parameters.idInPath(id)));
        NoteView found = questions.ask(asked, NoteView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }

    @GetMapping("/customers/{id}/interactions")
    @AsOf(AsOf.About.CUSTOMER)
    @Operation(summary = "List a customer's interactions", description = "By when they happened, newest first.")
    ResponseEntity<Listing<InteractionView>> interactions(
            @Parameter(description = "The customer's id") @PathVariable String id,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListInteractions asked = new ListInteractions(
                caller.client(),
                new CustomerId(Parameters.idInPath(id)),
                parameters.cursor(page.cursor(), "interactions"),
                parameters.limit(page.limit()));
        parameters.check();
        InteractionPage answer = questions.ask(asked, InteractionPage.class, caller);
        return Listings.of("interactions", answer.items(), answer.next(), request);
    }

    @GetMapping("/interactions/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(summary = "See an interaction", description = "As it stands now. ETag is its version.")
    InteractionView interactionBy(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindInteraction asked = new FindInteraction(caller.client(), new InteractionId(Parameters.idInPath(id)));
        InteractionView found = questions.ask(asked, InteractionView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
