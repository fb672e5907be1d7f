package cis.command.customer;

import cis.api.CommandReply;
import cis.api.customer.command.LogInteraction;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of interactions over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Interactions")
class InteractionCommandController {

    private final Commands commands;

    InteractionCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/customers/{id}/interactions")
    @Operation(summary = "Record a contact between customer and company")
    ResponseEntity<CommandReply> log(@CommandBody LogInteraction command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
