package cis.query.customer;

import cis.api.customer.query.CustomerStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the company stands to a customer.
 *
 * @param vulnerableSince null unless the customer needs special care
 */
record Standing(
        CustomerStatus status,
        @Nullable String statusReason,
        boolean deceased,
        @Nullable Instant vulnerableSince,
        @Nullable String vulnerableBecause) {

    static final Standing NEW = new Standing(CustomerStatus.ACTIVE, null, false, null, null);

    Standing with(CustomerStatus newStatus, @Nullable String reason) {
        return new Standing(newStatus, reason, deceased, vulnerableSince, vulnerableBecause);
    }

    Standing asDeceased() {
        return new Standing(status, statusReason, true, vulnerableSince, vulnerableBecause);
    }

    Standing vulnerable(@Nullable Instant since, @Nullable String reason) {
        return new Standing(status, statusReason, deceased, since, reason);
    }
}
