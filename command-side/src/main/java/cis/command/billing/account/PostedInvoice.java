package cis.command.billing.account;

import cis.api.billing.InvoiceId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an account once posted of an invoice, settled or not.
 *
 * @param writtenOff zero where nothing is
 */
record PostedInvoice(
        InvoiceId invoiceId, String number, LocalDate issueDate, LocalDate dueDate, BigDecimal writtenOff) {

    boolean isWrittenOff() {
        return writtenOff.signum() > 0;
    }

    PostedInvoice withWrittenOff(BigDecimal amount) {
        return new PostedInvoice(invoiceId, number, issueDate, dueDate, amount);
    }
}
