package cis.command.care;

import cis.api.CommandReply;
import cis.api.care.command.AcceptResolution;
import cis.api.care.command.AcknowledgeComplaint;
import cis.api.care.command.AssignInvestigator;
import cis.api.care.command.ClassifySeverity;
import cis.api.care.command.CloseComplaint;
import cis.api.care.command.EscalateComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.ProposeResolution;
import cis.api.care.command.RecordFinding;
import cis.api.care.command.ReferToExternalReview;
import cis.api.care.command.RejectResolution;
import cis.api.care.command.ReopenComplaint;
import cis.api.care.command.SendFinalResponse;
import cis.api.care.command.WithdrawComplaint;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of complaints over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Complaints")
class ComplaintCommandController {

    private final Commands commands;

    ComplaintCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/complaints")
    @Operation(summary = "File a complaint; its reference and deadlines come with it")
    ResponseEntity<CommandReply> file(@CommandBody FileComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/acknowledge")
    @Operation(summary = "Tell the customer that the complaint has arrived")
    ResponseEntity<CommandReply> acknowledge(@CommandBody AcknowledgeComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/assign")
    @Operation(summary = "Say who investigates: an agent, a team, or both")
    ResponseEntity<CommandReply> assign(@CommandBody AssignInvestigator command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/record-finding")
    @Operation(summary = "Record what the investigation found")
    ResponseEntity<CommandReply> recordFinding(@CommandBody RecordFinding command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/classify-severity")
    @Operation(summary = "Say how much is at stake")
    ResponseEntity<CommandReply> classifySeverity(@CommandBody ClassifySeverity command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/propose-resolution")
    @Operation(summary = "Propose a resolution to the customer, perhaps with redress in money")
    ResponseEntity<CommandReply> proposeResolution(@CommandBody ProposeResolution command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/accept-resolution")
    @Operation(summary = "The customer accepts the resolution")
    ResponseEntity<CommandReply> acceptResolution(@CommandBody AcceptResolution command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/reject-resolution")
    @Operation(summary = "The customer rejects the resolution")
    ResponseEntity<CommandReply> rejectResolution(@CommandBody RejectResolution command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/escalate")
    @Operation(summary = "Hand the complaint to a higher level")
    ResponseEntity<CommandReply> escalate(@CommandBody EscalateComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/send-final-response")
    @Operation(summary = "Answer the customer for the last time")
    ResponseEntity<CommandReply> sendFinalResponse(@CommandBody SendFinalResponse command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/refer-externally")
    @Operation(summary = "The complaint goes to an ombudsman, a regulator or a court")
    ResponseEntity<CommandReply> referExternally(@CommandBody ReferToExternalReview command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/close")
    @Operation(summary = "End the complaint with an outcome and a root cause")
    ResponseEntity<CommandReply> close(@CommandBody CloseComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/reopen")
    @Operation(summary = "Take a closed complaint up again")
    ResponseEntity<CommandReply> reopen(@CommandBody ReopenComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/complaints/{id}/withdraw")
    @Operation(summary = "The customer withdraws the complaint")
    ResponseEntity<CommandReply> withdraw(@CommandBody WithdrawComplaint command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
