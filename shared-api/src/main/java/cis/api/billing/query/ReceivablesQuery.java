package cis.api.billing.query;

/** Everything that can be asked about what customers owe. */
public sealed interface ReceivablesQuery permits FindBalance, FindStatement, FindLedger, FindAgeing {

    /** The client company on whose behalf it is asked; others do not count. */
    String client();
}
