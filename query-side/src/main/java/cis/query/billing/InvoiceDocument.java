package cis.query.billing;

import cis.api.billing.DocumentTotals;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.query.InvoiceState;
import cis.api.billing.query.Settlement;
import cis.platform.projection.EventContext;
import cis.query.paging.SortKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How far an invoice has come and what is owed of it; what it says, and to whom, is read from its own events.
 *
 * @param settlement null until it is issued
 * @param net of its lines
 * @param total net and tax
 * @param order sorts by issue date, before that by the day of the draft (in UTC), then by position; unique
 * @param undueUntil the last day on which it is not overdue; {@link #NEVER_DUE} where nothing undisputed is outstanding
 * @param accountId null before it has reached its account
 * @param version number of events in its own stream
 */
record InvoiceDocument(
        String client,
        String id,
        String customerId,
        String currency,
        InvoiceState state,
        @Nullable Settlement settlement,
        BigDecimal net,
        BigDecimal total,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String order,
        String undueUntil,
        Debt debt,
        @Nullable String accountId,
        long version) {

    static final String NEVER_DUE = "9999-12-31";

    static InvoiceDocument drafted(InvoiceDrafted event, EventContext context) {
        return new InvoiceDocument(
                context.client(),
                event.invoiceId().toString(),
                event.customerId().toString(),
                event.currency(),
                InvoiceState.DRAFT,
                null,
                event.totals().net(),
                event.totals().total(),
                null,
                null,
                null,
                order(LocalDate.ofInstant(context.recordedAt(), ZoneOffset.UTC), context),
                NEVER_DUE,
                Debt.NONE,
                null,
                context.version());
    }

    InvoiceDocument drafted(DocumentTotals totals, long newVersion) {
        return with(state, totals.net(), totals.total(), newVersion);
    }

    InvoiceDocument discarded(long newVersion) {
        return with(InvoiceState.DISCARDED, net, total, newVersion);
    }

    InvoiceDocument finalised(DocumentTotals totals, long newVersion) {
        return with(InvoiceState.FINALISING, totals.net(), totals.total(), newVersion);
    }

    InvoiceDocument issued(InvoiceIssued event, EventContext context) {
        return new InvoiceDocument(
                        client,
                        id,
                        customerId,
                        currency,
                        InvoiceState.ISSUED,
                        null,
                        event.totals().net(),
                        event.totals().total(),
                        event.number(),
                        event.issueDate(),
                        event.dueDate(),
                        order(event.issueDate(), context),
                        NEVER_DUE,
                        debt,
                        accountId,
                        context.version())
                .owing(Debt.of(event.totals().total()), accountId, context.version());
    }

    InvoiceDocument credited(BigDecimal amount, long newVersion) {
        return owing(debt.plusCredited(amount), accountId, newVersion);
    }

    InvoiceDocument posted(ReceivablesEvent event, EventContext context) {
        return owing(debt.after(event, context), event.accountId().toString(), version);
    }

    boolean isOverdue(LocalDate today) {
        return today.isAfter(LocalDate.parse(undueUntil));
    }

    private InvoiceDocument with(InvoiceState newState, BigDecimal newNet, BigDecimal newTotal, long newVersion) {
        return new InvoiceDocument(
                client,
                id,
                customerId,
                currency,
                newState,
                settlement,
                newNet,
                newTotal,
                number,
                issueDate,
                dueDate,
                order,
                undueUntil,
                debt,
                accountId,
                newVersion);
    }

    private InvoiceDocument owing(Debt newDebt, @Nullable String newAccountId, long newVersion) {
        boolean canBeOverdue = dueDate != null && newDebt.undisputed().signum() > 0;
        return new InvoiceDocument(
                client,
                id,
                customerId,
                currency,
                state,
                newDebt.settlement(),
                net,
                total,
                number,
                issueDate,
                dueDate,
                order,
                canBeOverdue ? String.valueOf(dueDate) : NEVER_DUE,
                newDebt,
                newAccountId,
                newVersion);
    }

    private static String order(LocalDate day, EventContext context) {
        return day + " " + SortKeys.of(context.position());
    }
}
