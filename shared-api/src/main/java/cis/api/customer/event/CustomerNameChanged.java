package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.api.customer.CustomerName;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer goes by another name. */
@Revision("1")
public record CustomerNameChanged(
        CustomerId customerId,
        @PersonalData(field = "customer.name") @Nullable CustomerName name) implements CustomerEvent {}
