package cis.command.care;

import cis.api.CommandReply;
import cis.api.care.command.EscalateFeedbackToComplaint;
import cis.api.care.command.ReplyToFeedback;
import cis.api.care.command.SubmitFeedback;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of feedback over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Feedback")
class FeedbackCommandController {

    private final Commands commands;

    FeedbackCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/feedback")
    @Operation(summary = "Record what a customer thinks")
    ResponseEntity<CommandReply> submit(@CommandBody SubmitFeedback command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/feedback/{id}/reply")
    @Operation(summary = "Answer a piece of feedback")
    ResponseEntity<CommandReply> reply(@CommandBody ReplyToFeedback command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/feedback/{id}/escalate")
    @Operation(summary = "Make a complaint of a piece of feedback; Location leads to the complaint")
    ResponseEntity<CommandReply> escalate(@CommandBody EscalateFeedbackToComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
