package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Attributes of the customer became known; those not named stay as they were. */
@Revision("1")
public record DemographicsRecorded(
        CustomerId customerId,

        @PersonalData(field = "customer.demographics") @Nullable
        Map<String, String> attributes,

        String source)
        implements CustomerEvent {}
