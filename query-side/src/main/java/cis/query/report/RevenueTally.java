package cis.query.report;

import java.math.BigDecimal;

/** Sums of issued documents in one currency. */
record RevenueTally(
        long invoices,
        long creditNotes,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal creditedNet,
        BigDecimal creditedTax) {

    static final RevenueTally NOTHING =
            new RevenueTally(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static RevenueTally of(boolean credited, BigDecimal net, BigDecimal tax) {
        return credited
                ? new RevenueTally(0, 1, BigDecimal.ZERO, BigDecimal.ZERO, net, tax)
                : new RevenueTally(1, 0, net, tax, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    RevenueTally plus(RevenueTally other) {
        return new RevenueTally(
                invoices + other.invoices,
                creditNotes + other.creditNotes,
                net.add(other.net),
                tax.add(other.tax),
                creditedNet.add(other.creditedNet),
                creditedTax.add(other.creditedTax));
    }
}
