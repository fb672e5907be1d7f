package cis.command.billing.account;

import cis.api.CommandReply;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.RefundCredit;
import cis.api.billing.command.ReverseWriteOff;
import cis.api.billing.command.SettleDispute;
import cis.api.billing.command.WriteOffInvoice;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked over HTTP about what is owed; the answer carries the account's id and version. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Receivables")
class ReceivablesCommandController {

    private final Commands commands;

    ReceivablesCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/invoices/{id}/dispute")
    @Operation(summary = "Say that the customer disputes an invoice, in part or whole")
    ResponseEntity<CommandReply> dispute(@CommandBody DisputeInvoice command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/settle-dispute")
    @Operation(summary = "End a dispute: upheld by a credit note, or rejected")
    ResponseEntity<CommandReply> settleDispute(@CommandBody SettleDispute command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/write-off")
    @Operation(summary = "Give up what is outstanding of an invoice")
    ResponseEntity<CommandReply> writeOff(@CommandBody WriteOffInvoice command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/invoices/{id}/reverse-write-off")
    @Operation(summary = "Make outstanding again what was written off")
    ResponseEntity<CommandReply> reverseWriteOff(@CommandBody ReverseWriteOff command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/credit-notes/{id}/refund")
    @Operation(summary = "Pay out what is unapplied of a credit note")
    ResponseEntity<CommandReply> refund(@CommandBody RefundCredit command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
