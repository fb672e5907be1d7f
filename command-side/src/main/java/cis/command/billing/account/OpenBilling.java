package cis.command.billing.account;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.ErrorCode;
import cis.api.billing.BillingError;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRecorded;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.contract.EventTypes;
import cis.command.customer.ClosingCheck;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * BIL-59: a customer is not closed while an invoice is open, or on its way to be, nor while money is unapplied, or on its
 * way to the account.
 */
final class OpenBilling implements ClosingCheck {

    private static final int BATCH = 1_000;
    private static final Set<String> TYPES = Stream.of(
                    InvoiceFinalised.class,
                    ReceivableSettled.class,
                    ReceivableReopened.class,
                    PaymentRecorded.class,
                    PaymentPosted.class,
                    CreditNoteFinalised.class,
                    CreditPosted.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventLog events;
    private final AccountHistories histories;

    OpenBilling(EventLog events, AccountHistories histories) {
        this.events = events;
        this.histories = histories;
    }

    @Override
    public List<ErrorCode> objections(CustomerId customer, String client) {
        Found found = new Found();
        long after = 0;
        List<RecordedEvent> batch;
        do {
            batch = events.read(new EventQuery(after, EventQuery.Order.ASC, TYPES, client, customer, BATCH));
            batch.forEach(event -> found.add(event.payload()));
            after = batch.isEmpty() ? after : batch.getLast().position();
        } while (batch.size() == BATCH);
        List<ErrorCode> objections = new ArrayList<>();
        if (!found.openInvoices.isEmpty()) {
            objections.add(BillingError.OPEN_INVOICES);
        }
        if (!found.notPosted.isEmpty() || found.accounts.stream().anyMatch(this::hasUnapplied)) {
            objections.add(BillingError.UNAPPLIED_CREDIT);
        }
        return objections;
    }

    private boolean hasUnapplied(ReceivablesAccountId account) {
        return histories
                .read(account)
                .state()
                .filter(state -> !state.unapplied().isEmpty())
                .isPresent();
    }

    /** What the customer's events leave open. */
    private static final class Found {

        private final Set<UUID> openInvoices = new HashSet<>();
        private final Set<UUID> notPosted = new HashSet<>();
        private final Set<ReceivablesAccountId> accounts = new HashSet<>();

        void add(DomainEvent event) {
            switch (event) {
                case InvoiceFinalised e -> openInvoices.add(e.invoiceId().value());
                case ReceivableReopened e -> openInvoices.add(e.invoiceId().value());
                case ReceivableSettled e -> openInvoices.remove(e.invoiceId().value());
                case PaymentRecorded e -> notPosted.add(e.paymentId().value());
                case CreditNoteFinalised e -> notPosted.add(e.creditNoteId().value());
                case PaymentPosted e -> {
                    notPosted.remove(e.paymentId().value());
                    accounts.add(e.accountId());
                }
                case CreditPosted e -> {
                    notPosted.remove(e.creditNoteId().value());
                    accounts.add(e.accountId());
                }
                default -> {
                    // leaves nothing open
                }
            }
        }
    }
}
