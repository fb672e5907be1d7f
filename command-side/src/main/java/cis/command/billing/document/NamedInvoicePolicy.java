package cis.command.billing.document;

import cis.api.CustomerId;
import cis.api.billing.BillingError;
import cis.command.aggregate.Faults;
import org.jspecify.annotations.Nullable;

/**
 * BIL-57: an invoice in the body is one that is issued, or certain to be, of the same customer and in the same currency
 * as the payment.
 */
public final class NamedInvoicePolicy {

    private static final String FIELD = "/invoiceId";

    private NamedInvoicePolicy() {}

    /** @param invoice null where there is none */
    public static void check(@Nullable BillingDocument invoice, CustomerId customer, String currency, Faults faults) {
        if (invoice == null || !invoice.isFinal()) {
            faults.add(BillingError.INVOICE_UNKNOWN, FIELD, "is no issued invoice");
            return;
        }
        if (!invoice.customerId().equals(customer)) {
            faults.add(BillingError.CUSTOMER_MISMATCH, FIELD, "is an invoice of another customer");
        }
        if (!invoice.currency().equals(currency)) {
            faults.add(BillingError.CURRENCY_MISMATCH, FIELD, "is an invoice in another currency");
        }
    }
}
