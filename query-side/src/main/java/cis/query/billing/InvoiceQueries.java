package cis.query.billing;

import cis.api.CustomerId;
import cis.api.billing.InvoiceId;
import cis.api.billing.query.FindInvoice;
import cis.api.billing.query.InvoicePage;
import cis.api.billing.query.InvoiceState;
import cis.api.billing.query.InvoiceSummary;
import cis.api.billing.query.InvoiceView;
import cis.api.billing.query.ListInvoices;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.billing.account.Accounts;
import cis.query.history.Streams;
import cis.query.paging.Page;
import cis.query.time.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers which invoices there are and what is owed, from the read model; what they say, from history. */
@Component
class InvoiceQueries {

    private static final String END = "\uffff";

    private final ReadModel<InvoiceDocument> invoices;
    private final Accounts accounts;
    private final Streams streams;
    private final Today today;

    InvoiceQueries(
            ReadModels readModels, InvoiceProjection projection, Accounts accounts, Streams streams, Today today) {
        this.invoices = readModels.of(projection);
        this.accounts = accounts;
        this.streams = streams;
        this.today = today;
    }

    @QueryHandler
    Optional<InvoiceView> on(FindInvoice asked) {
        return invoices.find(asked.invoiceId().toString())
                .filter(document -> document.client().equals(asked.client()))
                .flatMap(document -> history(asked, document)
                        .map(history ->
                                history.view(document, today.date(), accounts.reference(document.accountId()))));
    }

    /** No further than the read model has come, so that both tell of the same moment. */
    private Optional<InvoiceHistory> history(FindInvoice asked, InvoiceDocument document) {
        List<RecordedEvent> events =
                streams.of(asked.client(), asked.invoiceId().value());
        return InvoiceHistory.of(events.stream().limit(document.version()).toList());
    }

    @QueryHandler
    InvoicePage on(ListInvoices asked) {
        LocalDate today = this.today.date();
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "order");
        Page<InvoiceDocument> page = Page.of(
                invoices.list(criteria(asked, today), newestFirst, asked.limit() + 1),
                asked.limit(),
                InvoiceDocument::order);
        return new InvoicePage(
                page.items().stream().map(one -> summary(one, today)).toList(), page.next());
    }

    private static Criteria criteria(ListInvoices asked, LocalDate today) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.customerId() != null) {
            criteria.and("customerId").is(asked.customerId().toString());
        }
        if (asked.state() != null) {
            criteria.and("state").is(asked.state().name());
        }
        if (asked.settlement() != null) {
            criteria.and("settlement").is(asked.settlement().name());
        }
        if (asked.number() != null) {
            criteria.and("number").is(asked.number());
        }
        if (asked.overdue() != null) {
            Criteria due = criteria.and("undueUntil");
            criteria = asked.overdue() ? due.lt(today.toString()) : due.gte(today.toString());
        }
        return within(criteria, asked);
    }

    private static Criteria within(Criteria criteria, ListInvoices asked) {
        String end = asked.to() == null ? END : asked.to() + END;
        String after = asked.after() == null ? END : asked.after();
        Criteria order = criteria.and("order").lt(end.compareTo(after) < 0 ? end : after);
        return asked.from() == null ? order : order.gte(asked.from().toString());
    }

    private static InvoiceSummary summary(InvoiceDocument document, LocalDate today) {
        Sums sums = new Sums(document.currency());
        return new InvoiceSummary(
                InvoiceId.of(document.id()),
                CustomerId.of(document.customerId()),
                document.number(),
                document.state(),
                document.settlement(),
                document.debt().disputed() != null,
                document.isOverdue(today),
                document.issueDate(),
                document.dueDate(),
                sums.money(document.net()),
                sums.money(document.total()),
                document.state() == InvoiceState.ISSUED
                        ? sums.money(document.debt().outstanding())
                        : null);
    }
}
