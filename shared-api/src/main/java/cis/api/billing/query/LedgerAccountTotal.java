package cis.api.billing.query;

import cis.api.Money;

/** All that was posted to one account, in one currency. */
public record LedgerAccountTotal(LedgerAccount account, Money debit, Money credit) {}
