package cis.api.billing.query;

import cis.api.CustomerId;
import java.util.List;

/**
 * What a customer owes.
 *
 * @param balances one entry a currency; empty for a customer who was never billed and never paid
 */
public record CustomerBalance(CustomerId customerId, List<CurrencyBalance> balances) {}
