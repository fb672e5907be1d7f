package cis.api.sales.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.sales.PurchaseId;
import cis.api.sales.ReturnId;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer brought back.
 *
 * @param purchaseId the purchase that it gives back; null where it stands alone
 * @param total exact and positive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        ReturnId id,
        CustomerId customerId,
        String source,
        String externalId,
        @Nullable PurchaseId purchaseId,
        BusinessTime occurredOn,
        @Nullable String channel,
        String currency,
        @Nullable String country,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total,
        List<ReturnLineView> lines,
        Instant recordedAt,
        long version) {}
