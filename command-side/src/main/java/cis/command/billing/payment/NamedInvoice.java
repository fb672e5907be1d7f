package cis.command.billing.payment;

import cis.command.billing.document.BillingDocument;
import org.jspecify.annotations.Nullable;

/**
 * The invoice that a payment is to pay first; a parameter of the handler that records it.
 *
 * @param found null where the command names none, or one that is not there
 */
record NamedInvoice(@Nullable BillingDocument found) {}
