package cis.query.story;

import cis.api.CustomerId;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceIssued;
import cis.query.story.Books.Bill;
import cis.query.story.Books.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Invoices, payments, credit notes and what becomes of them at random, with books kept by hand beside. */
public final class RandomReceivables {

    public static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final List<String> RATES = List.of("0", "7", "19.6");

    private final Story story;
    private final Random random;
    private final List<Books> books = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 6, 1);
    private int number;

    public RandomReceivables(Story story, Random random, int customers) {
        this.story = story;
        this.random = random;
        for (int i = 1; i <= customers; i++) {
            for (String currency : CURRENCIES) {
                books.add(new Books(People.customer(i), currency));
            }
        }
    }

    public List<Books> books() {
        return List.copyOf(books);
    }

    public List<Books> books(CustomerId customer) {
        return books.stream().filter(one -> one.customer.equals(customer)).toList();
    }

    public LocalDate today() {
        return today;
    }

    public void happen(int count) {
        for (int i = 0; i < count; i++) {
            today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(6) : 0);
            Books account = books.get(random.nextInt(books.size()));
            Owing owing = new Owing(story, account.customer, account.currency);
            switch (random.nextInt(13)) {
                case 0, 1, 2 -> invoice(account, owing);
                case 3, 4 -> pay(account, owing);
                case 5, 6 -> apply(account, owing);
                case 7 -> credit(account, owing);
                case 8 -> takeBack(account, owing);
                case 9 -> refund(account, owing);
                case 10 -> dispute(account, owing);
                case 11 -> writeOff(account, owing);
                default -> reverse(account, owing);
            }
        }
    }

    private void invoice(Books account, Owing owing) {
        String rate = any(RATES);
        long net = random.nextInt(20) == 0 ? 0 : random.nextInt(1_000_000);
        TaxSubtotal tax = tax(account, rate, net, taxOf(net, rate));
        LocalDate due = today.plusDays(random.nextInt(40));
        InvoiceIssued issued = Bookkeeping.invoiced(
                account.customer, ++number, today, due, account.currency, "SKU-" + random.nextInt(40), tax);
        Bill bill = new Bill(issued, net, taxOf(net, rate));
        story.happens(Bookkeeping.drafted(issued));
        later();
        owing.issues(issued, today);
        bill.owes(net + taxOf(net, rate), today);
        account.bills.add(bill);
        account.invoiced += net + taxOf(net, rate);
        account.invoicedTax += taxOf(net, rate);
    }

    private void credit(Books account, Owing owing) {
        any(account.bills, bill -> bill.netLeft > 0).ifPresent(bill -> {
            TaxSubtotal of = bill.issued.breakdown().getFirst();
            long net = random.nextBoolean() ? bill.netLeft : 1 + random.nextLong(bill.netLeft);
            long tax = net == bill.netLeft
                    ? bill.taxLeft
                    : Math.min(bill.taxLeft, taxOf(net, of.rate().toPlainString()));
            bill.netLeft -= net;
            bill.taxLeft -= tax;
            CreditNoteIssued issued = Bookkeeping.credited(
                    bill.issued, ++number, today, tax(account, of.rate().toPlainString(), net, tax));
            story.happens(Bookkeeping.finalised(issued));
            later();
            owing.issues(issued, today);
            account.credited += net + tax;
            account.creditedTax += tax;
            Source source = new Source(issued.creditNoteId().value(), false, net + tax);
            source.has(net + tax, today);
            account.sources.add(source);
            apply(owing, source, bill, Math.min(source.unapplied, bill.outstanding));
        });
    }

    private void pay(Books account, Owing owing) {
        Source source = new Source(Bookkeeping.payment(++number).value(), true, 1 + random.nextInt(1_500_000));
        PaymentId payment = new PaymentId(source.id);
        LocalDate received = today.minusDays(random.nextInt(3));
        story.happens(
                Bookkeeping.paid(payment, account.customer, account.currency, account.amount(source.amount), received));
        owing.pays(payment, account.amount(source.amount), today);
        account.paid += source.amount;
        source.has(source.amount, today);
        account.sources.add(source);
        apply(account, owing);
    }

    private void apply(Books account, Owing owing) {
        any(account.sources, source -> source.unapplied > 0)
                .ifPresent(source -> any(account.bills, bill -> bill.outstanding > 0)
                        .ifPresent(bill -> {
                            long most = Math.min(source.unapplied, bill.outstanding);
                            apply(owing, source, bill, random.nextBoolean() ? most : 1 + random.nextLong(most));
                        }));
    }

    private void apply(Owing owing, Source source, Bill bill, long amount) {
        if (amount == 0) {
            return;
        }
        BigDecimal exact = amount(owing, amount);
        if (source.payment) {
            owing.allocates(new PaymentId(source.id), bill.issued.invoiceId(), exact, today);
        } else {
            owing.applies(new CreditNoteId(source.id), bill.issued.invoiceId(), exact, today);
        }
        source.applied.merge(bill, amount, Long::sum);
        source.has(-amount, today);
        bill.owes(-amount, today);
    }

    private void takeBack(Books account, Owing owing) {
        any(account.sources, source -> source.payment && !source.applied.isEmpty())
                .ifPresent(source -> takeBack(
                        owing, source, source.applied.keySet().iterator().next()));
    }

    private void takeBack(Owing owing, Source source, Bill bill) {
        long amount = source.applied.getOrDefault(bill, 0L);
        source.applied.remove(bill);
        owing.takesBack(new PaymentId(source.id), bill.issued.invoiceId(), amount(owing, amount), today);
        source.has(amount, today);
        bill.owes(amount, today);
    }

    private void reverse(Books account, Owing owing) {
        any(account.sources, source -> source.payment && !source.refunded).ifPresent(source -> {
            List.copyOf(source.applied.keySet()).forEach(bill -> takeBack(owing, source, bill));
            owing.reverses(new PaymentId(source.id), account.amount(source.amount), today);
            source.has(-source.amount, today);
            source.refunded = true;
            account.paid -= source.amount;
        });
    }

    private void refund(Books account, Owing owing) {
        any(account.sources, source -> source.unapplied > 0).ifPresent(source -> {
            long amount = 1 + random.nextLong(source.unapplied);
            if (source.payment) {
                owing.refunds(new PaymentId(source.id), account.amount(amount), today);
            } else {
                owing.refunds(new CreditNoteId(source.id), account.amount(amount), today);
            }
            source.refunded = true;
            source.has(-amount, today);
            account.refunded += amount;
        });
    }

    private void dispute(Books account, Owing owing) {
        any(account.bills, bill -> bill.disputed || bill.outstanding > 0).ifPresent(bill -> {
            if (bill.disputed) {
                owing.settlesDispute(bill.issued.invoiceId(), today);
                bill.disputes.put(today, 0L);
            } else {
                long amount = 1 + random.nextLong(bill.outstanding);
                owing.disputes(bill.issued.invoiceId(), account.amount(amount), today);
                bill.disputes.put(today, amount);
            }
            bill.disputed = !bill.disputed;
        });
    }

    private void writeOff(Books account, Owing owing) {
        any(account.bills, bill -> bill.writtenOff > 0 || (bill.outstanding > 0 && !bill.disputed))
                .ifPresent(bill -> {
                    long amount = bill.writtenOff > 0 ? -bill.writtenOff : bill.outstanding;
                    if (amount > 0) {
                        owing.writesOff(bill.issued.invoiceId(), account.amount(amount), today);
                    } else {
                        owing.recovers(bill.issued.invoiceId(), account.amount(-amount), today);
                    }
                    bill.writtenOff += amount;
                    bill.owes(-amount, today);
                    account.writtenOff += amount;
                });
    }

    /** Sometimes an account hears of a document only the day after. */
    private void later() {
        today = today.plusDays(random.nextInt(5) == 0 ? 1 : 0);
    }

    private static TaxSubtotal tax(Books account, String rate, long net, long tax) {
        TaxCategory category = rate.equals("0") ? TaxCategory.ZERO : TaxCategory.STANDARD;
        return new TaxSubtotal(category, new BigDecimal(rate), account.amount(net), account.amount(tax), null);
    }

    private static long taxOf(long net, String rate) {
        return BigDecimal.valueOf(net)
                .multiply(new BigDecimal(rate))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal amount(Owing owing, long units) {
        return new Books(owing.customer(), owing.currency()).amount(units);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> any(List<T> all, Predicate<T> which) {
        List<T> some = all.stream().filter(which).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(any(some));
    }
}
