package cis.api.report.query;

import cis.api.Money;

/**
 * What all customers owe in one currency.
 *
 * @param invoiced all that was ever posted to customers' accounts
 * @param outstanding of invoices
 * @param unapplied of payments and credit notes
 */
public record ReceivablesFigures(String currency, Money invoiced, Money credited, Money outstanding, Money unapplied) {}
