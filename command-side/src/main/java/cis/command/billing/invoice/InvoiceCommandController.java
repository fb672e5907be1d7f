package cis.command.billing.invoice;

import cis.api.CommandReply;
import cis.api.billing.command.AddLine;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DiscardDraft;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.RemoveLine;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of invoices over HTTP, as long as it is about what they say and not about what is owed. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Invoices")
class InvoiceCommandController {

    private final Commands commands;

    InvoiceCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/invoices")
    @Operation(summary = "Begin an invoice")
    ResponseEntity<CommandReply> draft(@CommandBody DraftInvoice command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/add-line")
    @Operation(summary = "Add a line to a draft")
    ResponseEntity<CommandReply> addLine(@CommandBody AddLine command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/remove-line")
    @Operation(summary = "Take a line out of a draft; its number is not used again")
    ResponseEntity<CommandReply> removeLine(@CommandBody RemoveLine command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/discard")
    @Operation(summary = "Give a draft up")
    ResponseEntity<CommandReply> discard(@CommandBody DiscardDraft command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/finalise")
    @Operation(
            summary = "Make a draft final, for ever",
            description = "200 with the number under which it was issued; 202 while it still waits for one")
    ResponseEntity<CommandReply> finalise(@CommandBody FinaliseInvoice command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/credit-notes")
    @Operation(
            summary = "Credit an issued invoice in part or whole, by a credit note issued at once",
            description = "201 with the number under which it was issued; 202 while it still waits for one")
    ResponseEntity<CommandReply> credit(@CommandBody CreditInvoice command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
