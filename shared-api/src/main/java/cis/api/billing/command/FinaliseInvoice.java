package cis.api.billing.command;

import cis.api.billing.InvoiceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a draft final: from now on it can only become an issued invoice. */
public record FinaliseInvoice(@TargetAggregateIdentifier InvoiceId invoiceId) implements BillingCommand {}
