package cis.command.billing.account;

import cis.api.CustomerId;
import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.event.AllocationReversed;
import cis.api.billing.event.CreditApplied;
import cis.api.billing.event.CreditPosted;
import cis.api.billing.event.CreditRefunded;
import cis.api.billing.event.DisputeSettled;
import cis.api.billing.event.PaymentAllocated;
import cis.api.billing.event.PaymentPosted;
import cis.api.billing.event.PaymentRefunded;
import cis.api.billing.event.PaymentReversed;
import cis.api.billing.event.ReceivableDisputed;
import cis.api.billing.event.ReceivableOpened;
import cis.api.billing.event.ReceivableReopened;
import cis.api.billing.event.ReceivableSettled;
import cis.api.billing.event.ReceivableWrittenOff;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.billing.event.WriteOffReversed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is open in an account, and nothing else: what is settled is in its history. No personal data.
 *
 * @param postedUpTo position of the last event that was posted
 * @param items oldest due first
 * @param unapplied what has been unapplied longest first
 */
record AccountState(
        ReceivablesAccountId id,
        CustomerId customerId,
        String currency,
        long postedUpTo,
        List<OpenItem> items,
        List<Unapplied> unapplied) {

    static AccountState empty(ReceivablesAccountId id, CustomerId customerId, String currency) {
        return new AccountState(id, customerId, currency, 0, List.of(), List.of());
    }

    /** The account that an event begins. */
    static AccountState begunBy(ReceivablesEvent first) {
        String currency = switch (first) {
            case ReceivableOpened e -> e.amount().currency();
            case PaymentPosted e -> e.amount().currency();
            case CreditPosted e -> e.amount().currency();
            default -> throw new IllegalArgumentException("begins no account: " + first.getClass());
        };
        return empty(first.accountId(), first.customerId(), currency);
    }

    Optional<OpenItem> item(InvoiceId invoice) {
        return items.stream().filter(item -> item.invoiceId().equals(invoice)).findFirst();
    }

    /** Zero for what is settled, too. */
    BigDecimal outstanding(InvoiceId invoice) {
        return item(invoice).map(OpenItem::outstanding).orElse(AmountPolicy.zero(currency));
    }

    BigDecimal unapplied(PaymentId payment) {
        return unappliedOf(Unapplied.of(payment, BigDecimal.ZERO));
    }

    BigDecimal unapplied(CreditNoteId creditNote) {
        return unappliedOf(Unapplied.of(creditNote, BigDecimal.ZERO));
    }

    AccountState evolve(ReceivablesEvent event) {
        return switch (event) {
            case ReceivableOpened e ->
                postedAt(e.position())
                        .with(new OpenItem(
                                e.invoiceId(),
                                e.number(),
                                e.issueDate(),
                                e.dueDate(),
                                e.amount().amount(),
                                null));
            case PaymentPosted e ->
                postedAt(e.position())
                        .credited(Unapplied.of(e.paymentId(), e.amount().amount()));
            case CreditPosted e ->
                postedAt(e.position())
                        .credited(Unapplied.of(e.creditNoteId(), e.amount().amount()));
            case PaymentAllocated e ->
                debited(Unapplied.of(e.paymentId(), e.amount().amount()))
                        .owing(e.invoiceId(), e.amount().amount().negate());
            case CreditApplied e ->
                debited(Unapplied.of(e.creditNoteId(), e.amount().amount()))
                        .owing(e.invoiceId(), e.amount().amount().negate());
            case AllocationReversed e ->
                credited(Unapplied.of(e.paymentId(), e.amount().amount()))
                        .owing(e.invoiceId(), e.amount().amount());
            case PaymentReversed e ->
                debited(Unapplied.of(e.paymentId(), e.amount().amount()));
            case PaymentRefunded e ->
                debited(Unapplied.of(e.paymentId(), e.amount().amount()));
            case CreditRefunded e ->
                debited(Unapplied.of(e.creditNoteId(), e.amount().amount()));
            case ReceivableDisputed e ->
                change(e.invoiceId(), item -> item.withDisputed(e.amount().amount()));
            case DisputeSettled e ->
                change(e.invoiceId(), item -> item.withDisputed(null)).withoutSettled(e.invoiceId());
            case ReceivableWrittenOff e ->
                owing(e.invoiceId(), e.amount().amount().negate());
            case WriteOffReversed e -> owing(e.invoiceId(), e.amount().amount());
            case ReceivableSettled e -> withoutSettled(e.invoiceId());
            case ReceivableReopened e -> reopened(e);
        };
    }

    private AccountState reopened(ReceivableReopened e) {
        BigDecimal amount = e.amount().amount();
        return item(e.invoiceId()).isPresent()
                ? change(e.invoiceId(), item -> item.withOutstanding(amount))
                : with(new OpenItem(e.invoiceId(), e.number(), e.issueDate(), e.dueDate(), amount, null));
    }

    private AccountState postedAt(long position) {
        return new AccountState(id, customerId, currency, position, items, unapplied);
    }

    private AccountState with(OpenItem item) {
        List<OpenItem> more = new ArrayList<>(items);
        int place = Collections.binarySearch(more, item, AllocationPolicy.OLDEST_DUE_FIRST);
        more.add(place < 0 ? -place - 1 : place + 1, item);
        return withItems(more);
    }

    /** What is settled already is changed when it is reopened. */
    private AccountState owing(InvoiceId invoice, BigDecimal more) {
        return change(invoice, item -> item.withOutstanding(item.outstanding().add(more)));
    }

    private AccountState change(InvoiceId invoice, UnaryOperator<OpenItem> change) {
        return withItems(items.stream()
                .map(item -> item.invoiceId().equals(invoice) ? change.apply(item) : item)
                .toList());
    }

    private AccountState withoutSettled(InvoiceId invoice) {
        return withItems(items.stream()
                .filter(item -> !item.invoiceId().equals(invoice) || item.isOpen() || item.isDisputed())
                .toList());
    }

    private AccountState withItems(List<OpenItem> changed) {
        return new AccountState(id, customerId, currency, postedUpTo, List.copyOf(changed), unapplied);
    }

    private AccountState debited(Unapplied less) {
        return credited(new Unapplied(less.kind(), less.source(), less.amount().negate()));
    }

    private AccountState credited(Unapplied more) {
        List<Unapplied> changed = new ArrayList<>(unapplied);
        if (changed.stream().noneMatch(more::isSameAs)) {
            changed.add(more);
        } else {
            changed.replaceAll(known -> known.isSameAs(more) ? known.plus(more.amount()) : known);
        }
        changed.removeIf(money -> money.amount().signum() == 0);
        return new AccountState(id, customerId, currency, postedUpTo, items, List.copyOf(changed));
    }

    private BigDecimal unappliedOf(Unapplied money) {
        return unapplied.stream()
                .filter(money::isSameAs)
                .map(Unapplied::amount)
                .findFirst()
                .orElse(AmountPolicy.zero(currency));
    }
}
