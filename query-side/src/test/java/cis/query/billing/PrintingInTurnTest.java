package cis.query.billing;

import static cis.query.story.BilledHistory.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.Violation;
import cis.api.billing.Buyer;
import cis.api.billing.event.InvoiceIssued;
import cis.platform.event.RecordedEvent;
import cis.query.billing.document.EInvoicePrinter;
import cis.query.billing.document.HtmlPrinter;
import cis.query.billing.document.PdfPrinter;
import cis.query.billing.document.Printout;
import cis.query.billing.document.Printouts;
import cis.query.story.Invoicing;
import cis.query.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingInTurnTest {

    private final Story story = new Story();

    @Test
    void more_than_can_be_printed_at_once_is_refused_and_html_is_not_counted() {
        Printing busy = printing(0);
        assertThat(busy.print(printout(Invoicing.BUYER), Representation.HTML)).isNotEmpty();
        assertThatThrownBy(() -> busy.print(printout(Invoicing.BUYER), Representation.PDF))
                .hasMessageStartingWith("TOO_MANY_REQUESTS");
    }

    @Test
    void places_are_given_back() {
        Printing one = printing(1);
        for (int i = 0; i < 3; i++) {
            assertThat(one.print(printout(Invoicing.BUYER), Representation.XML)).isNotEmpty();
        }
    }

    @Test
    void an_e_invoice_to_nobody_names_the_rules_that_it_breaks() {
        assertThatThrownBy(() -> printing(1).print(printout(null), Representation.XML))
                .isInstanceOfSatisfying(CommandRejected.class, refused -> {
                    assertThat(refused.rejection().code()).isEqualTo("E_INVOICE_INVALID");
                    assertThat(refused.rejection().category().status()).isEqualTo(422);
                    assertThat(refused.rejection().violations())
                            .extracting(Violation::code)
                            .contains("BR-11");
                });
    }

    private Printing printing(int atOnce) {
        StaticListableBeanFactory printers = new StaticListableBeanFactory();
        HtmlPrinter html = new HtmlPrinter("");
        printers.addBean("eInvoices", new EInvoicePrinter());
        return new Printing(
                html,
                printers.getBeanProvider(PdfPrinter.class),
                printers.getBeanProvider(EInvoicePrinter.class),
                atOnce);
    }

    private Printout printout(@Nullable Buyer buyer) {
        new Invoicing(story, "EUR").issued(ZOE, 1, "40.00");
        InvoiceIssued e = story.events().stream()
                .map(RecordedEvent::payload)
                .filter(InvoiceIssued.class::isInstance)
                .map(InvoiceIssued.class::cast)
                .findFirst()
                .orElseThrow();
        return Printouts.of(new InvoiceIssued(
                e.invoiceId(),
                e.customerId(),
                e.seriesId(),
                e.number(),
                e.issueDate(),
                e.supplyDate(),
                e.dueDate(),
                e.termsDays(),
                e.currency(),
                e.seller(),
                buyer,
                e.lines(),
                e.breakdown(),
                e.totals()));
    }
}
