package cis.query.history;

import cis.api.DomainEvent;
import cis.api.billing.event.BillingEvent;
import cis.api.care.event.CareEvent;
import cis.api.catalogue.event.CatalogueEvent;
import cis.api.customer.event.CustomerEvent;
import cis.api.sales.event.SalesEvent;

/** Events as a clerk reads them, in English; what has been erased reads as such. */
final class Sentences {

    private Sentences() {}

    static String of(DomainEvent event) {
        return switch (event) {
            case CustomerEvent e -> CustomerSentences.of(e);
            case SalesEvent e -> SalesSentences.of(e);
            case BillingEvent e -> BillingSentences.of(e);
            case CareEvent e -> CareSentences.of(e);
            case CatalogueEvent e -> CatalogueSentences.of(e);
            default -> "Something happened.";
        };
    }
}
