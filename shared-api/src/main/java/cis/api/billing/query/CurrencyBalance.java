package cis.api.billing.query;

import cis.api.Money;

/**
 * What a customer owes in one currency. Always: {@code outstanding - unapplied = invoiced - paid - credited - writtenOff +
 * refunded = balance}.
 *
 * @param invoiced all that was ever invoiced
 * @param paid received, less what was taken back
 * @param writtenOff given up, less what was recovered
 * @param outstanding of invoices
 * @param unapplied of payments and credit notes
 * @param disputed part of what is outstanding
 * @param balance negative where the customer has credit
 */
public record CurrencyBalance(
        String currency,
        Money invoiced,
        Money paid,
        Money credited,
        Money writtenOff,
        Money refunded,
        Money outstanding,
        Money unapplied,
        Money disputed,
        Money balance) {}
