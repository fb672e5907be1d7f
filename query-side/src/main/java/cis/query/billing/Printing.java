package cis.query.billing;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.api.billing.BillingError;
import cis.query.billing.document.EInvoice;
import cis.query.billing.document.EInvoicePrinter;
import cis.query.billing.document.HtmlPrinter;
import cis.query.billing.document.PdfPrinter;
import cis.query.billing.document.Printout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prints issued documents, a few at a time: a PDF takes a processor for a second and many megabytes, and must not keep
 * other questions from being answered. The printers are made when first asked for.
 */
@Component
class Printing {

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final HtmlPrinter html;
    private final ObjectProvider<PdfPrinter> pdf;
    private final ObjectProvider<EInvoicePrinter> eInvoices;
    private final Semaphore places;

    /** @param atOnce how many PDFs and e-invoices are printed at the same time */
    Printing(
            HtmlPrinter html,
            ObjectProvider<PdfPrinter> pdf,
            ObjectProvider<EInvoicePrinter> eInvoices,
            @Value("${cis.documents.at-once:2}") int atOnce) {
        this.html = html;
        this.pdf = pdf;
        this.eInvoices = eInvoices;
        this.places = new Semaphore(atOnce);
    }

    /** @throws CommandRejected when too much is being printed, or when the e-invoice would break rules */
    byte[] print(Printout printout, Representation representation) {
        return switch (representation) {
            case HTML -> html.print(printout).getBytes(StandardCharsets.UTF_8);
            case PDF -> inTurn(() -> pdf.getObject().print(printout));
            case XML -> valid(inTurn(() -> eInvoices.getObject().print(printout)));
            case JSON -> throw new IllegalArgumentException("not printed");
        };
    }

    private <T> T inTurn(Supplier<T> printing) {
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (!admitted) {
                throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
            }
            return printing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        } finally {
            if (admitted) {
                places.release();
            }
        }
    }

    private static byte[] valid(EInvoice eInvoice) {
        if (!eInvoice.isValid()) {
            List<Violation> violations = eInvoice.brokenRules().stream()
                    .map(rule -> new Violation("format", rule.id(), rule.text()))
                    .toList();
            throw new CommandRejected(
                    BillingError.E_INVOICE_INVALID, BillingError.E_INVOICE_INVALID.meaning(), violations);
        }
        return eInvoice.xml().getBytes(StandardCharsets.UTF_8);
    }
}
