package cis.query.report;

import cis.query.sales.SalesDelta;
import java.math.BigDecimal;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Sums of sales: how many, and how much, in one currency; amounts are stored as text, for they may be of any length. */
record Tally(
        long purchases,
        long returns,
        @JsonSerialize(using = ToStringSerializer.class) BigDecimal gross,
        @JsonSerialize(using = ToStringSerializer.class) BigDecimal returned) {

    static final Tally NOTHING = new Tally(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    Tally plus(SalesDelta delta) {
        return delta.isPurchase()
                ? new Tally(purchases + delta.count(), returns, gross.add(delta.amount()), returned)
                : new Tally(purchases, returns + delta.count(), gross, returned.add(delta.amount()));
    }

    Tally plus(Tally other) {
        return new Tally(
                purchases + other.purchases,
                returns + other.returns,
                gross.add(other.gross),
                returned.add(other.returned));
    }

    BigDecimal net() {
        return gross.subtract(returned);
    }

    boolean isNothing() {
        return purchases == 0 && returns == 0 && gross.signum() == 0 && returned.signum() == 0;
    }
}
