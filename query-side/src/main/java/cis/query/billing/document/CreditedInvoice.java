package cis.query.billing.document;

import java.time.LocalDate;

/** The invoice a credit note refers to, and why it is credited. */
public record CreditedInvoice(String number, LocalDate issueDate, String reason) {}
