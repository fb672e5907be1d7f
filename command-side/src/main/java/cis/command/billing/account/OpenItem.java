package cis.command.billing.account;

import cis.api.billing.InvoiceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of which something is outstanding, or which is disputed.
 *
 * @param outstanding in the minor unit of the currency, never negative
 * @param disputed as it was disputed; null where there is no open dispute
 */
record OpenItem(
        InvoiceId invoiceId,
        String number,
        LocalDate issueDate,
        LocalDate dueDate,
        BigDecimal outstanding,
        @Nullable BigDecimal disputed) {

    boolean isOpen() {
        return outstanding.signum() > 0;
    }

    boolean isDisputed() {
        return disputed != null;
    }

    /** What is outstanding beyond what is disputed. */
    BigDecimal undisputed() {
        return disputed == null ? outstanding : outstanding.subtract(disputed.min(outstanding));
    }

    OpenItem withOutstanding(BigDecimal amount) {
        return new OpenItem(invoiceId, number, issueDate, dueDate, amount, disputed);
    }

    OpenItem withDisputed(@Nullable BigDecimal amount) {
        return new OpenItem(invoiceId, number, issueDate, dueDate, outstanding, amount);
    }
}
