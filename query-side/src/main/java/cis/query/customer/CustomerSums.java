package cis.query.customer;

import cis.api.customer.query.CustomerTotals;
import cis.query.billing.receivables.AccountSums;
import cis.query.money.Amounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a customer bought and owes, by currency, as it is answered. */
final class CustomerSums {

    private CustomerSums() {}

    static List<CustomerTotals> totals(CustomerDocument customer) {
        Map<String, Spending> bought = new HashMap<>();
        Map<String, AccountSums> owed = new HashMap<>();
        customer.totals().forEach(one -> bought.put(one.currency(), one));
        customer.accounts().forEach(one -> owed.put(one.currency(), one.sums()));
        Set<String> currencies = new TreeSet<>(bought.keySet());
        currencies.addAll(owed.keySet());
        return currencies.stream()
                .map(currency -> totals(
                        bought.getOrDefault(currency, Spending.none(currency)),
                        owed.getOrDefault(currency, AccountSums.NOTHING)))
                .toList();
    }

    private static CustomerTotals totals(Spending bought, AccountSums owed) {
        String currency = bought.currency();
        return new CustomerTotals(
                currency,
                bought.purchases(),
                bought.returns(),
                Amounts.money(bought.gross(), currency),
                Amounts.money(bought.returned(), currency),
                Amounts.money(bought.gross().subtract(bought.returned()), currency),
                Amounts.money(owed.invoiced(), currency),
                Amounts.money(owed.paid(), currency),
                Amounts.money(owed.credited(), currency),
                Amounts.money(owed.outstanding(), currency),
                Amounts.money(owed.unapplied(), currency),
                bought.firstPurchase(),
                bought.lastPurchase());
    }
}
