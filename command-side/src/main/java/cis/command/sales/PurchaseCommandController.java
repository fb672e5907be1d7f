package cis.command.sales;

import cis.api.CommandReply;
import cis.api.sales.command.CorrectPurchase;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.ReversePurchase;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of purchases over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Purchases")
class PurchaseCommandController {

    private final Commands commands;

    PurchaseCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/purchases")
    @Operation(summary = "Record a purchase from whatever system, exactly once")
    ResponseEntity<CommandReply> record(@CommandBody RecordPurchase command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/purchases/{id}/reverse")
    @Operation(summary = "Undo a purchase of which nothing was returned")
    ResponseEntity<CommandReply> reverse(@CommandBody ReversePurchase command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/purchases/{id}/correct")
    @Operation(summary = "Say that a field of the purchase was wrong")
    ResponseEntity<CommandReply> correct(@CommandBody CorrectPurchase command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
