package cis.command.customer;

import cis.api.CommandReply;
import cis.api.customer.command.AddContactPoint;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.AssignOwner;
import cis.api.customer.command.ChangeAddress;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.ClearVulnerability;
import cis.api.customer.command.CloseCustomer;
import cis.api.customer.command.CorrectField;
import cis.api.customer.command.FlagVulnerability;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.MarkContactPointBounced;
import cis.api.customer.command.RecordBirthDate;
import cis.api.customer.command.RecordDeath;
import cis.api.customer.command.RecordDemographics;
import cis.api.customer.command.RegisterCustomer;
import cis.api.customer.command.RemoveContactPoint;
import cis.api.customer.command.RemoveTag;
import cis.api.customer.command.ReopenCustomer;
import cis.api.customer.command.SetPreference;
import cis.api.customer.command.SetPrimaryContactPoint;
import cis.api.customer.command.UnlinkSourceRecord;
import cis.api.customer.command.VerifyContactPoint;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of a customer over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Customers")
class CustomerCommandController {

    private final Commands commands;

    CustomerCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/customers")
    @Operation(summary = "Make a customer known")
    ResponseEntity<CommandReply> register(@CommandBody RegisterCustomer command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/change-name")
    @Operation(summary = "Give the customer another name")
    ResponseEntity<CommandReply> changeName(@CommandBody ChangeName command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/record-birth-date")
    @Operation(summary = "Record the birth date")
    ResponseEntity<CommandReply> recordBirthDate(@CommandBody RecordBirthDate command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/change-address")
    @Operation(summary = "Give the customer another address, from today or another day on")
    ResponseEntity<CommandReply> changeAddress(@CommandBody ChangeAddress command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/add-contact-point")
    @Operation(summary = "Add a way to reach the customer")
    ResponseEntity<CommandReply> addContactPoint(@CommandBody AddContactPoint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/verify-contact-point")
    @Operation(summary = "Record that a contact point was proved to be the customer's")
    ResponseEntity<CommandReply> verifyContactPoint(@CommandBody VerifyContactPoint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/mark-contact-point-bounced")
    @Operation(summary = "Record that a message came back")
    ResponseEntity<CommandReply> markContactPointBounced(
            @CommandBody MarkContactPointBounced command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/remove-contact-point")
    @Operation(summary = "Take a contact point away")
    ResponseEntity<CommandReply> removeContactPoint(@CommandBody RemoveContactPoint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/set-primary-contact-point")
    @Operation(summary = "Make a contact point the one to use first of its channel")
    ResponseEntity<CommandReply> setPrimaryContactPoint(
            @CommandBody SetPrimaryContactPoint command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/set-preference")
    @Operation(summary = "Set a preference: language, channel, quietHours, or a free one")
    ResponseEntity<CommandReply> setPreference(@CommandBody SetPreference command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/add-tag")
    @Operation(summary = "Add a tag")
    ResponseEntity<CommandReply> addTag(@CommandBody AddTag command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/remove-tag")
    @Operation(summary = "Remove a tag")
    ResponseEntity<CommandReply> removeTag(@CommandBody RemoveTag command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/record-demographics")
    @Operation(summary = "Record attributes, and who said so")
    ResponseEntity<CommandReply> recordDemographics(@CommandBody RecordDemographics command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/assign-owner")
    @Operation(summary = "Assign the agent who looks after the customer")
    ResponseEntity<CommandReply> assignOwner(@CommandBody AssignOwner command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/link-source-record")
    @Operation(summary = "Link a record of another system")
    ResponseEntity<CommandReply> linkSourceRecord(@CommandBody LinkSourceRecord command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/unlink-source-record")
    @Operation(summary = "Take the link to a record of another system away")
    ResponseEntity<CommandReply> unlinkSourceRecord(@CommandBody UnlinkSourceRecord command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/record-death")
    @Operation(summary = "Record the day of the customer's death")
    ResponseEntity<CommandReply> recordDeath(@CommandBody RecordDeath command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/flag-vulnerability")
    @Operation(summary = "Mark the customer as one who needs special care")
    ResponseEntity<CommandReply> flagVulnerability(@CommandBody FlagVulnerability command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/clear-vulnerability")
    @Operation(summary = "Take that mark away")
    ResponseEntity<CommandReply> clearVulnerability(@CommandBody ClearVulnerability command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/close")
    @Operation(summary = "End the relation")
    ResponseEntity<CommandReply> close(@CommandBody CloseCustomer command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/reopen")
    @Operation(summary = "Take the relation up again")
    ResponseEntity<CommandReply> reopen(@CommandBody ReopenCustomer command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/correct-field")
    @Operation(summary = "Say that a field of an earlier event was wrong")
    ResponseEntity<CommandReply> correctField(@CommandBody CorrectField command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
