package cis.query.billing;

import cis.api.DomainEvent;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceIssued;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.EventContext;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the view of each invoice of a story says is outstanding; an invoice is drafted when it is first heard of. */
public final class InvoicesOfStory {

    private InvoicesOfStory() {}

    /** By id. */
    public static Map<String, BigDecimal> outstanding(Story story) {
        Map<String, InvoiceDocument> invoices = new HashMap<>();
        story.events().forEach(event -> apply(event, invoices));
        Map<String, BigDecimal> outstanding = new HashMap<>();
        invoices.forEach((id, invoice) -> outstanding.put(id, invoice.debt().outstanding()));
        return outstanding;
    }

    private static void apply(RecordedEvent event, Map<String, InvoiceDocument> invoices) {
        InvoiceProjection projection = new InvoiceProjection();
        EventContext context = EventContext.of(event);
        DomainEvent payload = event.payload();
        for (String id : projection.documentIds(payload, context)) {
            invoices.compute(
                    id,
                    (same, current) -> projection.evolve(id, begun(id, current, payload, context), payload, context));
        }
    }

    private static @Nullable InvoiceDocument begun(
            String id, @Nullable InvoiceDocument current, DomainEvent event, EventContext context) {
        return current == null && event instanceof InvoiceIssued e
                ? new InvoiceProjection()
                        .evolve(
                                id,
                                null,
                                new InvoiceDrafted(
                                        e.invoiceId(),
                                        e.customerId(),
                                        e.currency(),
                                        e.termsDays(),
                                        e.supplyDate(),
                                        e.lines(),
                                        e.totals()),
                                context)
                : current;
    }
}
