package cis.query.billing.payment;

import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.query.AccountReference;
import cis.api.billing.query.FindPayment;
import cis.api.billing.query.ListPayments;
import cis.api.billing.query.PaymentPage;
import cis.api.billing.query.PaymentState;
import cis.api.billing.query.PaymentView;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.billing.account.Accounts;
import cis.query.history.Streams;
import cis.query.money.Amounts;
import cis.query.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what became of payments, from the read model; what was said of them, from history. */
@Component
class PaymentQueries {

    private final ReadModel<PaymentDocument> payments;
    private final Accounts accounts;
    private final Streams streams;

    PaymentQueries(ReadModels readModels, PaymentProjection projection, Accounts accounts, Streams streams) {
        this.payments = readModels.of(projection);
        this.accounts = accounts;
        this.streams = streams;
    }

    @QueryHandler
    Optional<PaymentView> on(FindPayment asked) {
        return payments.find(asked.paymentId().toString())
                .filter(document -> document.client().equals(asked.client()))
                .flatMap(document -> view(document, accounts.reference(document.accountId())));
    }

    @QueryHandler
    PaymentPage on(ListPayments asked) {
        Sort newestFirst = Sort.by(Sort.Direction.DESC, "order");
        Page<PaymentDocument> page = Page.of(
                payments.list(criteria(asked), newestFirst, asked.limit() + 1), asked.limit(), PaymentDocument::order);
        Map<String, AccountReference> known = accounts.references(page.items().stream()
                .map(PaymentDocument::accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<PaymentView> views = page.items().stream()
                .map(document -> view(document, known.get(document.accountId())))
                .flatMap(Optional::stream)
                .toList();
        return new PaymentPage(views, page.next());
    }

    private static Criteria criteria(ListPayments asked) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.customerId() != null) {
            criteria.and("customerId").is(asked.customerId().toString());
        }
        switch (asked.condition()) {
            case UNAPPLIED -> criteria.and("open").is(true);
            case RECORDED -> criteria.and("state").is(PaymentState.RECORDED.name());
            case REVERSED -> criteria.and("state").is(PaymentState.REVERSED.name());
            case null -> {}
        }
        return asked.after() == null ? criteria : criteria.and("order").lt(asked.after());
    }

    private Optional<PaymentView> view(PaymentDocument document, @Nullable AccountReference account) {
        List<RecordedEvent> events = streams.of(document.client(), UUID.fromString(document.id()));
        return events.isEmpty() || !(events.getFirst().payload() instanceof PaymentRecorded recorded)
                ? Optional.empty()
                : Optional.of(
                        view(document, account, recorded, events.getFirst().recordedAt()));
    }

    private static PaymentView view(
            PaymentDocument document,
            @Nullable AccountReference account,
            PaymentRecorded recorded,
            Instant recordedAt) {
        String currency = document.currency();
        return new PaymentView(
                recorded.paymentId(),
                recorded.customerId(),
                document.state(),
                Amounts.money(document.amount(), currency),
                recorded.method(),
                recorded.receivedOn(),
                recorded.reference(),
                recorded.source(),
                recorded.externalId(),
                recorded.invoiceId(),
                Amounts.money(document.applied(), currency),
                Amounts.money(document.unapplied(), currency),
                Amounts.money(document.refunded(), currency),
                document.reversalReason(),
                document.allocations().stream()
                        .map(one -> one.toInvoice(currency))
                        .toList(),
                account,
                recordedAt,
                document.version());
    }
}
