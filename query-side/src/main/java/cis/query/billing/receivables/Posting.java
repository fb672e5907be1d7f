package cis.query.billing.receivables;

import cis.api.Money;
import cis.api.billing.query.LedgerAccount;
import cis.api.billing.query.PostingKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A financial event as a bookkeeper writes it down.
 *
 * @param paper what it is about
 * @param invoice that money is applied to, or taken from; null where the paper says all
 * @param number of the paper, where the event says it
 * @param entries as much debit as credit; none of zero
 */
record Posting(
        PostingKind kind,
        LocalDate postedOn,
        Money amount,
        Paper paper,
        UUID paperId,
        @Nullable UUID invoice,
        @Nullable String number,
        List<Entry> entries) {

    enum Paper {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT
    }

    static Posting of(PostingKind kind, LocalDate postedOn, Money amount, Paper paper, UUID paperId, Entry... entries) {
        List<Entry> some =
                Arrays.stream(entries).filter(entry -> !entry.isNothing()).toList();
        return new Posting(kind, postedOn, amount, paper, paperId, null, null, some);
    }

    static Posting of(
            PostingKind kind,
            LocalDate postedOn,
            Money amount,
            Paper paper,
            UUID paperId,
            LedgerAccount debit,
            LedgerAccount credit) {
        BigDecimal sum = amount.amount();
        return of(kind, postedOn, amount, paper, paperId, Entry.debit(debit, sum), Entry.credit(credit, sum));
    }

    Posting to(UUID newInvoice) {
        return new Posting(kind, postedOn, amount, paper, paperId, newInvoice, number, entries);
    }

    Posting numbered(String newNumber) {
        return new Posting(kind, postedOn, amount, paper, paperId, invoice, newNumber, entries);
    }
}
