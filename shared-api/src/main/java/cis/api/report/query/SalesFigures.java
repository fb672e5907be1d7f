package cis.api.report.query;

import cis.api.Money;

/**
 * Sales in one currency; reversed purchases do not count.
 *
 * @param gross exact sum of the purchases
 * @param returned exact sum of the returns, not negative
 * @param net gross less returned
 */
public record SalesFigures(String currency, long purchases, long returns, Money gross, Money returned, Money net) {}
