package cis.query.billing.receivables;

import cis.api.billing.query.LedgerAccount;
import java.math.BigDecimal;

/** One side of a posting, where one of both amounts is zero; or what was posted to an account altogether. */
record Entry(LedgerAccount account, BigDecimal debit, BigDecimal credit) {

    static Entry debit(LedgerAccount account, BigDecimal amount) {
        return new Entry(account, amount, BigDecimal.ZERO);
    }

    static Entry credit(LedgerAccount account, BigDecimal amount) {
        return new Entry(account, BigDecimal.ZERO, amount);
    }

    boolean isNothing() {
        return debit.signum() == 0 && credit.signum() == 0;
    }
}
