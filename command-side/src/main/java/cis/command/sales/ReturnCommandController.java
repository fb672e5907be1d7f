package cis.command.sales;

import cis.api.Command;
import cis.api.CommandReply;
import cis.api.sales.command.RecordReturn;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of returns over HTTP; with a purchaseId, the purchase decides. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Returns")
class ReturnCommandController {

    private final Commands commands;

    ReturnCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/returns")
    @Operation(summary = "Record a return, of a purchase or standing alone")
    ResponseEntity<CommandReply> record(@CommandBody(RecordReturn.class) Command command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
