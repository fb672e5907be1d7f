package cis.command.billing.invoice;

import cis.api.CommandReply;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.command.billing.document.BillingDocument;
import cis.command.billing.document.BillingDocuments;
import cis.platform.web.RequestContext;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Completes the answer to a command that makes a document final: with its number, if it has one by now. */
@Component
class IssuedDocuments {

    private static final String INVOICES = "/api/v1/invoices/";

    private final BillingDocuments documents;

    IssuedDocuments(BillingDocuments documents) {
        this.documents = documents;
    }

    /** 200 with the number, or 202 and where it will be found. */
    ResponseEntity<CommandReply> finalised(
            ResponseEntity<CommandReply> answer, InvoiceId invoice, RequestContext context) {
        Optional<String> number = documents.invoice(invoice, context.client()).map(BillingDocument::number);
        if (number.isPresent()) {
            return numbered(answer, number.get());
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .headers(answer.getHeaders())
                .location(URI.create(INVOICES + invoice))
                .body(answer.getBody());
    }

    /** 201, with the number if there is one. */
    ResponseEntity<CommandReply> credited(ResponseEntity<CommandReply> answer, RequestContext context) {
        CommandReply reply = answer.getBody();
        return reply == null
                ? answer
                : documents
                        .creditNote(CreditNoteId.of(reply.id()), context.client())
                        .map(BillingDocument::number)
                        .map(number -> numbered(answer, number))
                        .orElse(answer);
    }

    private static ResponseEntity<CommandReply> numbered(ResponseEntity<CommandReply> answer, String number) {
        CommandReply reply = answer.getBody();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(reply == null ? null : reply.withNumber(number));
    }
}
