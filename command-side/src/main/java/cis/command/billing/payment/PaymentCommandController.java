package cis.command.billing.payment;

import cis.api.CommandReply;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.command.RefundPayment;
import cis.api.billing.command.ReverseAllocation;
import cis.api.billing.command.ReversePayment;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be asked of payments over HTTP. Whatever comes after the recording is decided by the customer's account, whose
 * id and version the answer carries.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Payments")
class PaymentCommandController {

    private final Commands commands;

    PaymentCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/payments")
    @Operation(summary = "Record money received from a customer, exactly once")
    ResponseEntity<CommandReply> record(@CommandBody RecordPayment command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/payments/{id}/allocate")
    @Operation(summary = "Pay an invoice from what is unapplied of a payment")
    ResponseEntity<CommandReply> allocate(@CommandBody AllocatePayment command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/payments/{id}/reverse-allocation")
    @Operation(summary = "Take back all that a payment pays of an invoice")
    ResponseEntity<CommandReply> reverseAllocation(@CommandBody ReverseAllocation command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/payments/{id}/reverse")
    @Operation(summary = "Say that a payment counts as not received; what it paid is open again")
    ResponseEntity<CommandReply> reverse(@CommandBody ReversePayment command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/payments/{id}/refund")
    @Operation(summary = "Give money back from what is unapplied of a payment")
    ResponseEntity<CommandReply> refund(@CommandBody RefundPayment command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
