package cis.api.sales.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.sales.PurchaseDetails;
import cis.api.sales.PurchaseId;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One field of what a purchase said was wrong.
 *
 * @param correctedEventId the {@code purchase.recorded} that said it
 * @param field JSON Pointer into that event's payload: {@code /lines/0/quantity}
 * @param value what it should have said; null removes it
 * @param before the purchase as it stood until now
 * @param after the purchase as it stands from now on
 */
@Revision("1")
public record PurchaseCorrected(
        PurchaseId purchaseId,
        CustomerId customerId,
        UUID correctedEventId,
        String field,
        @Nullable String value,

        @PersonalData(field = "purchase.reason", retention = RetentionClass.INTERACTION) @Nullable
        String reason,

        PurchaseDetails before,
        PurchaseDetails after)
        implements SalesEvent {}
