package cis.query.report.buyers;

import cis.query.sales.SalesDelta;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Texts of {@link Buyer}, sorted, stored as one: only the one that changes is taken apart. */
record BuyerTexts(List<String> all) {

    static final BuyerTexts NONE = new BuyerTexts(List.of());

    private static final String SEPARATOR = "\u001e";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BuyerTexts parse(String joined) {
        return joined.isEmpty() ? NONE : new BuyerTexts(List.of(joined.split(SEPARATOR, -1)));
    }

    BuyerTexts plus(String customer, List<SalesDelta> purchases) {
        String prefix = Buyer.prefix(customer);
        int place = -1 - Collections.binarySearch(all, prefix);
        boolean known = place < all.size() && all.get(place).startsWith(prefix);
        Buyer buyer = known ? Buyer.parse(all.get(place)) : new Buyer(customer, List.of());
        for (SalesDelta purchase : purchases) {
            buyer = buyer.plus(purchase);
        }
        List<String> texts = new ArrayList<>(all);
        if (known && buyer.months().isEmpty()) {
            texts.remove(place);
        } else if (known) {
            texts.set(place, buyer.text());
        } else if (!buyer.months().isEmpty()) {
            texts.add(place, buyer.text());
        }
        return new BuyerTexts(Collections.unmodifiableList(texts));
    }

    @JsonValue
    String joined() {
        return String.join(SEPARATOR, all);
    }
}
