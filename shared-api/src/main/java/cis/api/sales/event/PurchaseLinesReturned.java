package cis.api.sales.event;

import cis.api.CustomerId;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnedQuantity;
import java.util.List;
import org.axonframework.serialization.Revision;

/** The purchase accepted that some of it was brought back. */
@Revision("1")
public record PurchaseLinesReturned(
        PurchaseId purchaseId, CustomerId customerId, ReturnId returnId, List<ReturnedQuantity> lines, boolean complete)
        implements SalesEvent {}
