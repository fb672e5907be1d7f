package cis.api.sales.event;

import cis.api.CustomerId;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnedLine;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The purchase accepted that some of it was brought back.
 *
 * @param returnId the return that begins in the same unit of work
 * @param lines one for each line of the return; a line of the purchase may be named more than once
 * @param complete whether nothing of the purchase is left now
 */
@Revision("1")
public record PurchaseLinesReturned(
        PurchaseId purchaseId, CustomerId customerId, ReturnId returnId, List<ReturnedLine> lines, boolean complete)
        implements SalesEvent {}
