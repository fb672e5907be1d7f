package cis.command.customer;

import cis.api.CommandReply;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.AmendNote;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of notes over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notes")
class NoteCommandController {

    private final Commands commands;

    NoteCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/customers/{id}/notes")
    @Operation(summary = "Write something down about the customer")
    ResponseEntity<CommandReply> add(@CommandBody AddNote command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/notes/{id}/amend")
    @Operation(summary = "Change what a note says")
    ResponseEntity<CommandReply> amend(@CommandBody AmendNote command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
