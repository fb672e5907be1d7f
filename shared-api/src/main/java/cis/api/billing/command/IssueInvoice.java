package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Issues a finalised invoice under its number. */
public record IssueInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, String number, LocalDate issueDate)
        implements BillingStep {}
