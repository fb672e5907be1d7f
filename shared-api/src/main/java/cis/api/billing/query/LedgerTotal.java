package cis.api.billing.query;

import cis.api.Money;
import java.util.List;

/**
 * All that was posted in one currency; debit equals credit.
 *
 * @param accounts those that anything was posted to
 */
public record LedgerTotal(String currency, Money debit, Money credit, List<LedgerAccountTotal> accounts) {}
