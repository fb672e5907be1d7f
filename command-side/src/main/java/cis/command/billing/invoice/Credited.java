package cis.command.billing.invoice;

import cis.api.billing.CreditedLine;
import cis.api.billing.InvoiceLine;
import java.math.BigDecimal;

/**
 * What was credited of one line until now.
 *
 * @param quantity by credits that named a quantity
 * @param netOfQuantity net amount of those
 * @param net of all credits
 */
record Credited(BigDecimal quantity, BigDecimal netOfQuantity, BigDecimal net) {

    static final Credited NOTHING = new Credited(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Credited with(CreditedLine line) {
        return line.quantity() == null
                ? new Credited(quantity, netOfQuantity, net.add(line.net()))
                : new Credited(quantity.add(line.quantity()), netOfQuantity.add(line.net()), net.add(line.net()));
    }

    BigDecimal quantityLeft(InvoiceLine line) {
        return line.quantity().subtract(quantity);
    }

    BigDecimal netLeft(InvoiceLine line) {
        return line.net().subtract(net);
    }
}
