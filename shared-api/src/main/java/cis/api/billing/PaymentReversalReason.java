package cis.api.billing;

/** Why a payment counts as not received. */
public enum PaymentReversalReason {
    /** The bank took it back: a returned direct debit, a bounced cheque. */
    RETURNED,
    /** The payer took it back through the card scheme. */
    CHARGEBACK,
    /** It was recorded by mistake. */
    ENTRY_ERROR
}
