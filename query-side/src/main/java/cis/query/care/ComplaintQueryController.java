package cis.query.care;

import cis.api.care.ComplaintId;
import cis.api.care.query.ComplaintDeadlinePage;
import cis.api.care.query.ComplaintDue;
import cis.api.care.query.ComplaintEntry;
import cis.api.care.query.ComplaintPage;
import cis.api.care.query.ComplaintView;
import cis.api.care.query.FindComplaint;
import cis.api.care.query.ListComplaintDeadlines;
import cis.api.care.query.ListComplaints;
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

/** Complaints over HTTP: found, seen with their course, and by what is due. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Care")
class ComplaintQueryController {

    private static final String LIST = "complaints";
    private static final String DEADLINES = "complaint-deadlines";
    private static final int DEFAULT_DAYS = 14;
    private static final int MAX_DAYS = 366;

    private final Questions questions;

    ComplaintQueryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @AsOf(AsOf.About.CUSTOMER_NAMED)
    @Operation(summary = "List complaints", description = "Newest first, by the time they came in.")
    ResponseEntity<Listing<ComplaintEntry>> list(
            @ParameterObject @ModelAttribute ComplaintParameters which,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListComplaints asked = which.read(caller.client(), parameters, LIST, page);
        parameters.check();
        ComplaintPage answer = questions.ask(asked, ComplaintPage.class, caller);
        return Listings.of(LIST, answer.items(), answer.next(), request);
    }

    @GetMapping("/deadlines")
    @Operation(
            summary = "See what is owed to open complaints, and until when",
            description = "By the day on which it is due, so that what is late comes first: acknowledgements, and final"
                    + " responses while it is the company's turn. Complaints are taken as they stand now.")
    ResponseEntity<Listing<ComplaintDue>> deadlines(
            @Parameter(description = "The day asked about; today by default", example = "2026-03-10")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @Parameter(description = "How many days after it still count, 0 to 366; 14 by default", example = "14")
                    @RequestParam(required = false)
                    @Nullable
                    String within,
            @ParameterObject @ModelAttribute PageParameters page,
            RequestContext caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        ListComplaintDeadlines asked = new ListComplaintDeadlines(
                caller.client(),
                parameters.date("on", on),
                parameters.number("within", within, 0, MAX_DAYS, DEFAULT_DAYS),
                parameters.cursor(page.cursor(), DEADLINES),
                parameters.limit(page.limit()));
        parameters.check();
        ComplaintDeadlinePage answer = questions.ask(asked, ComplaintDeadlinePage.class, caller);
        return Listings.of(DEADLINES, answer.items(), answer.next(), request);
    }

    @GetMapping("/{id}")
    @AsOf(AsOf.About.THING)
    @Operation(
            summary = "See a complaint",
            description = "As it stands, with its whole course. What was said and is erased is left out, and marked.")
    ComplaintView find(
            @Parameter(description = "Its id") @PathVariable String id,
            RequestContext caller,
            HttpServletResponse response) {
        FindComplaint asked = new FindComplaint(caller.client(), new ComplaintId(Parameters.idInPath(id)));
        ComplaintView found = questions.ask(asked, ComplaintView.class, caller);
        Version.tell(found.version(), response);
        return found;
    }
}
