package cis.command.billing.invoice;

import static cis.testkit.Customers.TODAY;
import static cis.testkit.Invoices.INVOICE;
import static cis.testkit.Invoices.NUMBER;
import static cis.testkit.Invoices.draftBooks;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CommandReply;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.IssueInvoice;
import cis.command.billing.document.BillingDocuments;
import cis.command.dispatch.MemoryHistory;
import cis.platform.web.RequestContext;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnsweringWithNumbersTest {

    private final MemoryHistory history = new MemoryHistory();
    private final BillingRun run = new BillingRun(history, TODAY);
    private final BillingDocuments documents = new BillingDocuments(history);

    @Test
    void to_finalise_answers_with_the_number_or_says_where_it_will_be() {
        IssuedDocuments issued = new IssuedDocuments(documents);
        run.send(draftBooks());
        run.send(new FinaliseInvoice(INVOICE));
        ResponseEntity<CommandReply> waiting = issued.finalised(answer(), INVOICE, context());
        assertThat(waiting.getStatusCode().value()).isEqualTo(202);
        assertThat(waiting.getHeaders().getLocation()).hasToString("/api/v1/invoices/" + INVOICE);
        assertThat(waiting.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(waiting.getBody()).isEqualTo(reply());
        run.send(new IssueInvoice(INVOICE, NUMBER, TODAY));
        ResponseEntity<CommandReply> numbered = issued.finalised(answer(), INVOICE, context());
        assertThat(numbered.getStatusCode().value()).isEqualTo(200);
        assertThat(numbered.getHeaders().getLocation()).isNull();
        assertThat(numbered.getBody()).isEqualTo(reply().withNumber(NUMBER));
    }

    private static ResponseEntity<CommandReply> answer() {
        return ResponseEntity.ok().eTag("\"2\"").body(reply());
    }

    private static CommandReply reply() {
        return new CommandReply(INVOICE.toString(), 2, 2, List.of(), false);
    }

    private static RequestContext context() {
        return new RequestContext("main", "local", "human", "correlation", null, null);
    }
}
