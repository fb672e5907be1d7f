package cis.query.story;

import cis.api.CustomerId;
import cis.api.billing.event.InvoiceIssued;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** An account as kept by hand beside a story, in minor units. */
public final class Books {

    public final CustomerId customer;
    public final String currency;
    public final List<Bill> bills = new ArrayList<>();
    public final List<Source> sources = new ArrayList<>();
    public long invoiced;
    public long invoicedTax;
    public long paid;
    public long credited;
    public long creditedTax;
    public long writtenOff;
    public long refunded;

    Books(CustomerId customer, String currency) {
        this.customer = customer;
        this.currency = currency;
    }

    public BigDecimal amount(long units) {
        return BigDecimal.valueOf(units, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public long outstanding(LocalDate on) {
        return bills.stream().mapToLong(bill -> bill.outstanding(on)).sum();
    }

    public long unapplied(LocalDate on) {
        return sources.stream()
                .flatMap(source -> source.log.headMap(on, true).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** An invoice. */
    public static final class Bill {

        public final InvoiceIssued issued;
        public final NavigableMap<LocalDate, Long> log = new TreeMap<>();
        public final NavigableMap<LocalDate, Long> disputes = new TreeMap<>();
        long netLeft;
        long taxLeft;
        long outstanding;
        long writtenOff;
        boolean disputed;

        Bill(InvoiceIssued issued, long net, long tax) {
            this.issued = issued;
            this.netLeft = net;
            this.taxLeft = tax;
        }

        void owes(long more, LocalDate day) {
            outstanding += more;
            log.merge(day, more, Long::sum);
        }

        public long outstanding(LocalDate on) {
            return log.headMap(on, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        public long disputed(LocalDate on) {
            Map.Entry<LocalDate, Long> last = disputes.floorEntry(on);
            return last == null ? 0 : Math.min(last.getValue(), outstanding(on));
        }
    }

    /** A payment, or a credit note. */
    public static final class Source {

        final UUID id;
        final boolean payment;
        final long amount;
        final NavigableMap<LocalDate, Long> log = new TreeMap<>();
        final Map<Bill, Long> applied = new LinkedHashMap<>();
        long unapplied;
        boolean refunded;

        Source(UUID id, boolean payment, long amount) {
            this.id = id;
            this.payment = payment;
            this.amount = amount;
        }

        void has(long more, LocalDate day) {
            unapplied += more;
            log.merge(day, more, Long::sum);
        }
    }
}
