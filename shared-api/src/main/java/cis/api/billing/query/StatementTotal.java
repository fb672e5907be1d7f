package cis.api.billing.query;

import cis.api.Money;

/**
 * A customer's account in one currency at both ends of a period: what is outstanding less what is unapplied.
 *
 * @param opening before the first day
 * @param closing after the last day
 */
public record StatementTotal(String currency, Money opening, Money closing) {}
