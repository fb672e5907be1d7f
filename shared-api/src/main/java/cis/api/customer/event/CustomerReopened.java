package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The relation was taken up again. */
@Revision("1")
public record CustomerReopened(
        CustomerId customerId,
        @PersonalData(field = "customer.reason") @Nullable String reason) implements CustomerEvent {}
