package cis.api.billing.query;

/** How far a credit note has come. */
public enum CreditNoteState {
    /** Final, and about to get its number. */
    FINALISING,
    ISSUED
}
