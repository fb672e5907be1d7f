package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The relation ended: only payments, returns, credit notes and complaints are still accepted. */
@Revision("1")
public record CustomerClosed(
        CustomerId customerId,
        @PersonalData(field = "customer.reason") @Nullable String reason) implements CustomerEvent {}
