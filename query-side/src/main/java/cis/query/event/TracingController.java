package cis.query.event;

import cis.api.history.query.CommandTrace;
import cis.api.history.query.EventCauses;
import cis.api.history.query.EventEffects;
import cis.api.history.query.EventView;
import cis.api.history.query.FindCauses;
import cis.api.history.query.FindEffects;
import cis.api.history.query.FindEventDetails;
import cis.api.history.query.FindTrace;
import cis.platform.web.RequestContext;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cause and effect over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Events")
class TracingController {

    private final Questions questions;

    TracingController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/events/{id}")
    @Operation(summary = "See one event", description = "As it is stored, personal data decrypted.")
    EventView event(@Parameter(description = "The event's id") @PathVariable String id, RequestContext caller) {
        return questions.ask(new FindEventDetails(caller.client(), Parameters.idInPath(id)), EventView.class, caller);
    }

    @GetMapping("/events/{id}/causes")
    @Operation(
            summary = "See what led to an event",
            description = "The event with the command that it came from, then the event that set this command off with"
                    + " the command of that, and so on: the last step is the command that began it all. Automated"
                    + " commands name the policy that decided them, and its version.")
    EventCauses causes(@Parameter(description = "The event's id") @PathVariable String id, RequestContext caller) {
        return questions.ask(new FindCauses(caller.client(), Parameters.idInPath(id)), EventCauses.class, caller);
    }

    @GetMapping("/events/{id}/effects")
    @Operation(
            summary = "See what an event led to",
            description = "A tree: the commands that the event set off, their events, and so on. Commands that changed"
                    + " nothing leave no trace. At most 1,000 events; complete says whether that is all.")
    EventEffects effects(@Parameter(description = "The event's id") @PathVariable String id, RequestContext caller) {
        return questions.ask(new FindEffects(caller.client(), Parameters.idInPath(id)), EventEffects.class, caller);
    }

    @GetMapping("/commands/{id}/trace")
    @Operation(
            summary = "See what a command led to",
            description =
                    "A tree: the events that came from the command, the commands that they set off, and so on. The"
                            + " id is commandId in the metadata of an event; of what a caller sends it is correlationId, too."
                            + " At most 1,000 events; complete says whether that is all.")
    CommandTrace trace(@Parameter(description = "The command's id") @PathVariable String id, RequestContext caller) {
        return questions.ask(new FindTrace(caller.client(), Parameters.idInPath(id)), CommandTrace.class, caller);
    }
}
