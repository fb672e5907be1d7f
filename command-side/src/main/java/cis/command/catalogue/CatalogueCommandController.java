package cis.command.catalogue;

import cis.api.CommandReply;
import cis.api.catalogue.command.DefineProduct;
import cis.api.catalogue.command.PublishProduct;
import cis.api.catalogue.command.RecordInterest;
import cis.api.catalogue.command.RetireProduct;
import cis.api.catalogue.command.ReviseProduct;
import cis.api.catalogue.command.SetPrice;
import cis.command.dispatch.Commands;
import cis.command.http.CommandBody;
import cis.platform.web.RequestContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of products, and of interests in them, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Products")
class CatalogueCommandController {

    private final Commands commands;

    CatalogueCommandController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/products")
    @Operation(summary = "Define a product, as a draft; its sku is its own for ever")
    ResponseEntity<CommandReply> define(@CommandBody DefineProduct command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/products/{id}/revise")
    @Operation(summary = "Rewrite the draft, or draft the next version of a published product")
    ResponseEntity<CommandReply> revise(@CommandBody ReviseProduct command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/products/{id}/publish")
    @Operation(summary = "Publish the drafted version, which never changes from then on")
    ResponseEntity<CommandReply> publish(@CommandBody PublishProduct command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/products/{id}/set-price")
    @Operation(summary = "Say what the product costs from a day on, until the next price in that currency")
    ResponseEntity<CommandReply> setPrice(@CommandBody SetPrice command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/products/{id}/retire")
    @Operation(summary = "Sell the product no longer; that is final")
    ResponseEntity<CommandReply> retire(@CommandBody RetireProduct command, RequestContext context) {
        return commands.dispatch(command, context);
    }

    @PostMapping("/customers/{id}/interests")
    @Operation(summary = "Record that a customer is interested in a product")
    ResponseEntity<CommandReply> interest(@CommandBody RecordInterest command, RequestContext context) {
        return commands.dispatch(command, context);
    }
}
