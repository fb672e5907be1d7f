package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A record of another system is not, or no longer, about this customer. */
@Revision("1")
public record SourceRecordUnlinked(
        CustomerId customerId,
        String source,

        @PersonalData(field = "customer.external-id") @Nullable
        String externalId) implements CustomerEvent {}
