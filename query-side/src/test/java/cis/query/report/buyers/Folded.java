package cis.query.report.buyers;

import cis.query.story.Story;
import java.util.List;

/** Buyers as the read model keeps them. */
final class Folded {

    private Folded() {}

    static List<Buyer> buyers(Story story) {
        return story.folded(new BuyersProjection()).values().stream()
                .flatMap(document -> document.buyers().all().stream())
                .map(Buyer::parse)
                .toList();
    }
}
