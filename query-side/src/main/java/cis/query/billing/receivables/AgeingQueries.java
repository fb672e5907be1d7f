package cis.query.billing.receivables;

import cis.api.CustomerId;
import cis.api.billing.query.Ageing;
import cis.api.billing.query.FindAgeing;
import cis.api.billing.query.LedgerAccount;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import cis.query.time.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers how long what is owed is past due: looks at the receivables of one day and at no others. */
@Component
class AgeingQueries {

    private final ReadModel<ReceivableDocument> receivables;
    private final ReadModel<BalanceDocument> balances;
    private final ReadModel<LedgerDocument> ledger;
    private final Today today;

    AgeingQueries(
            ReadModels readModels,
            ReceivableProjection receivables,
            BalanceProjection balances,
            LedgerProjection ledger,
            Today today) {
        this.receivables = readModels.of(receivables);
        this.balances = readModels.of(balances);
        this.ledger = readModels.of(ledger);
        this.today = today;
    }

    @QueryHandler
    Ageing on(FindAgeing asked) {
        LocalDate on = asked.on() == null ? today.date() : asked.on();
        Map<String, AgeingTally> tallies = new TreeMap<>();
        Page.forEach(receivables, () -> openOn(on, asked), receivable -> {
            if (asked.currency() == null || asked.currency().equals(receivable.currency())) {
                tally(receivable.currency(), on, tallies).add(receivable);
            }
        });
        CustomerId customer = asked.customerId();
        if (customer == null) {
            LedgerTotals.read(ledger, asked.client(), null, on, asked.currency())
                    .forEach((currency, accounts) -> tally(currency, on, tallies)
                            .addUnapplied(LedgerDocument.balance(accounts, LedgerAccount.CUSTOMER_CREDIT)
                                    .negate()));
        } else {
            BalanceQueries.accounts(balances, asked.client(), customer, asked.currency())
                    .forEach(account -> addUnapplied(account, on, tally(account.currency(), on, tallies)));
        }
        return new Ageing(
                on,
                customer,
                tallies.values().stream()
                        .filter(tally -> !tally.isNothing())
                        .map(AgeingTally::row)
                        .toList());
    }

    private static AgeingTally tally(String currency, LocalDate on, Map<String, AgeingTally> tallies) {
        return tallies.computeIfAbsent(currency, one -> new AgeingTally(one, on));
    }

    /** The balance is what is outstanding less what is unapplied. */
    private static void addUnapplied(BalanceDocument account, LocalDate on, AgeingTally tally) {
        BigDecimal balance = account.balanceOn(on);
        tally.addUnapplied(tally.outstanding().subtract(balance));
    }

    private static Criteria openOn(LocalDate on, FindAgeing asked) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.customerId() != null) {
            criteria.and("customerId").is(asked.customerId().toString());
        }
        return criteria.and("openIn")
                .in(ReceivableDocument.OPEN, YearMonth.from(on).toString());
    }
}
