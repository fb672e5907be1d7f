package cis.query.billing.receivables;

import cis.api.CustomerId;
import cis.api.billing.query.CurrencyBalance;
import cis.api.billing.query.CustomerBalance;
import cis.api.billing.query.FindBalance;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.paging.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what a customer owes. */
@Component
class BalanceQueries {

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final ReadModel<BalanceDocument> balances;
    private final ReadModel<ReceivableDocument> receivables;
    private final Streams streams;

    BalanceQueries(
            ReadModels readModels, BalanceProjection balances, ReceivableProjection receivables, Streams streams) {
        this.balances = readModels.of(balances);
        this.receivables = readModels.of(receivables);
        this.streams = streams;
    }

    @QueryHandler
    Optional<CustomerBalance> on(FindBalance asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Map<String, BigDecimal> disputed = disputed(asked);
        List<CurrencyBalance> views = accounts(balances, asked.client(), asked.customerId(), null).stream()
                .map(account -> BalanceViews.balance(
                        account.currency(), account.sums(), disputed.getOrDefault(account.currency(), BigDecimal.ZERO)))
                .toList();
        return Optional.of(new CustomerBalance(asked.customerId(), views));
    }

    /** A customer's accounts, by currency. */
    static List<BalanceDocument> accounts(
            ReadModel<BalanceDocument> balances, String client, CustomerId customer, @Nullable String currency) {
        List<BalanceDocument> accounts = Page.all(
                balances,
                () -> Criteria.where("client").is(client).and("customerId").is(customer.toString()));
        return accounts.stream()
                .filter(account -> currency == null || account.currency().equals(currency))
                .sorted(Comparator.comparing(BalanceDocument::currency))
                .toList();
    }

    private Map<String, BigDecimal> disputed(FindBalance asked) {
        Map<String, BigDecimal> disputed = new HashMap<>();
        Page.forEach(
                receivables,
                () -> Criteria.where("client")
                        .is(asked.client())
                        .and("customerId")
                        .is(asked.customerId().toString())
                        .and("openIn")
                        .is(ReceivableDocument.OPEN),
                receivable -> disputed.merge(receivable.currency(), receivable.disputed(LATEST), BigDecimal::add));
        return disputed;
    }
}
