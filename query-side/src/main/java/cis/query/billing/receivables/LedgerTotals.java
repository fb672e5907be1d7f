package cis.query.billing.receivables;

import cis.platform.projection.ReadModel;
import cis.query.paging.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Adds up what was posted to each account, from days and months. */
final class LedgerTotals {

    private LedgerTotals() {}

    /** By currency, and in the order of the chart. */
    static Map<String, List<Entry>> read(
            ReadModel<LedgerDocument> ledger,
            String client,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String currency) {
        Map<String, List<Entry>> totals = new TreeMap<>();
        for (Periods periods : Periods.of(from, to)) {
            Page.forEach(ledger, () -> criteria(client, periods, currency), one -> add(one, totals));
        }
        return totals;
    }

    static void add(LedgerDocument one, Map<String, List<Entry>> totals) {
        List<Entry> sums = totals.getOrDefault(one.currency(), List.of());
        for (Entry entry : one.accounts()) {
            sums = LedgerDocument.plus(sums, entry);
        }
        totals.put(one.currency(), sums);
    }

    private static Criteria criteria(String client, Periods periods, @Nullable String currency) {
        Criteria criteria = Criteria.where("client")
                .is(client)
                .and("span")
                .is(periods.span().name());
        String from = periods.from();
        String to = periods.to();
        if (from != null && to != null) {
            criteria.and("period").gte(from).lte(to);
        } else if (from != null) {
            criteria.and("period").gte(from);
        } else if (to != null) {
            criteria.and("period").lte(to);
        }
        return currency == null ? criteria : criteria.and("currency").is(currency);
    }
}
