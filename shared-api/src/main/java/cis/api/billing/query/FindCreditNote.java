package cis.api.billing.query;

import cis.api.billing.CreditNoteId;

/** Asks for a {@link CreditNoteView}; none where the id is unknown. */
public record FindCreditNote(String client, CreditNoteId creditNoteId) implements BillingQuery {}
