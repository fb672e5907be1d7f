package cis.api.billing;

import java.math.BigDecimal;

/**
 * The sums of an invoice or a credit note, in its currency and to the minor unit.
 *
 * @param total net and tax
 */
public record DocumentTotals(BigDecimal net, BigDecimal tax, BigDecimal total) {}
