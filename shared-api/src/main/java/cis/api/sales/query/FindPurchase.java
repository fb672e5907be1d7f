package cis.api.sales.query;

import cis.api.sales.PurchaseId;

/** Asks for a {@link PurchaseView}; none where the id is unknown. */
public record FindPurchase(String client, PurchaseId purchaseId) implements SalesQuery {}
