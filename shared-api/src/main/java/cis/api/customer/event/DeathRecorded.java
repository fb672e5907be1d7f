package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The customer died; marketing and dunning stop. */
@Revision("1")
public record DeathRecorded(
        CustomerId customerId,

        @PersonalData(field = "customer.death-date") @Nullable
        LocalDate date) implements CustomerEvent {}
