package cis.api.sales.query;

/** Everything that can be asked about purchases and returns. */
public sealed interface SalesQuery permits FindPurchase, ListPurchases, FindReturn, ListReturns {

    /** The client company on whose behalf it is asked; things of others are not found. */
    String client();
}
