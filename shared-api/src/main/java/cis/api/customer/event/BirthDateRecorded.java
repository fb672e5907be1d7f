package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The birth date became known. */
@Revision("1")
public record BirthDateRecorded(
        CustomerId customerId,

        @PersonalData(field = "customer.birth-date") @Nullable
        LocalDate birthDate) implements CustomerEvent {}
