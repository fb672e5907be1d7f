package cis.query.story;

import cis.api.CustomerId;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import cis.api.sales.event.PurchaseCorrected;
import cis.api.sales.event.PurchaseRecorded;
import cis.api.sales.event.PurchaseReversed;
import cis.api.sales.event.ReturnRecorded;
import cis.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The purchases that stand and the returns, read from raw events the plain way. */
public record StandingSales(Collection<Purchase> purchases, List<ReturnRecorded> returns) {

    /** As it was last corrected. */
    public record Purchase(PurchaseId id, CustomerId customer, PurchaseDetails details) {}

    public static StandingSales of(List<RecordedEvent> events) {
        Map<PurchaseId, Purchase> purchases = new LinkedHashMap<>();
        List<ReturnRecorded> returns = new ArrayList<>();
        for (RecordedEvent event : events) {
            switch (event.payload()) {
                case PurchaseRecorded e ->
                    purchases.put(e.purchaseId(), new Purchase(e.purchaseId(), e.customerId(), e.details()));
                case PurchaseCorrected e ->
                    purchases.put(e.purchaseId(), new Purchase(e.purchaseId(), e.customerId(), e.after()));
                case PurchaseReversed e -> purchases.remove(e.purchaseId());
                case ReturnRecorded e -> returns.add(e);
                default -> {}
            }
        }
        return new StandingSales(purchases.values(), returns);
    }
}
