package cis.query.billing.receivables;

import cis.api.billing.query.CurrencyBalance;
import cis.query.money.Amounts;
import java.math.BigDecimal;

/** A customer's account as it is answered. */
final class BalanceViews {

    private BalanceViews() {}

    static CurrencyBalance balance(String currency, AccountSums sums, BigDecimal disputed) {
        return new CurrencyBalance(
                currency,
                Amounts.money(sums.invoiced(), currency),
                Amounts.money(sums.paid(), currency),
                Amounts.money(sums.credited(), currency),
                Amounts.money(sums.writtenOff(), currency),
                Amounts.money(sums.refunded(), currency),
                Amounts.money(sums.outstanding(), currency),
                Amounts.money(sums.unapplied(), currency),
                Amounts.money(disputed, currency),
                Amounts.money(sums.balance(), currency));
    }
}
