package cis.api.sales.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The purchase counts as never made; what it had said is repeated, so that totals can be undone. */
@Revision("1")
public record PurchaseReversed(
        PurchaseId purchaseId,
        CustomerId customerId,

        @PersonalData(field = "purchase.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason,

        PurchaseDetails details)
        implements SalesEvent {}
