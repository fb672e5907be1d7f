package cis.query.report.buyers;

import cis.query.sales.SalesDelta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a part of the customers bought; they are spread over {@value #PAGES} pages in each bucket. */
record BuyersDocument(String client, BuyerTexts buyers) {

    static final int PAGES = 64;

    static BuyersDocument empty(String client) {
        return new BuyersDocument(client, BuyerTexts.NONE);
    }

    /** Null where nothing is left. */
    @Nullable
    BuyersDocument plus(String customer, List<SalesDelta> purchases) {
        BuyerTexts after = buyers.plus(customer, purchases);
        return after.all().isEmpty() ? null : new BuyersDocument(client, after);
    }
}
