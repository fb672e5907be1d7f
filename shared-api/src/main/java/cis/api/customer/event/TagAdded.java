package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer carries this tag. */
@Revision("1")
public record TagAdded(
        CustomerId customerId,
        @PersonalData(field = "customer.tag") @Nullable String tag) implements CustomerEvent {}
