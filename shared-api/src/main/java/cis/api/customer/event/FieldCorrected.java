package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One field of an earlier event of this customer was wrong from the beginning.
 *
 * @param correctedEventId the event that said it
 * @param correctedType that event's permanent name
 * @param field JSON Pointer into that event's payload
 * @param before what had been true of the field until now; null where it was absent
 * @param value what it should have said; null removes it
 * @param effectiveFrom from which day the correction holds; null: from the beginning
 */
@Revision("1")
public record FieldCorrected(
        CustomerId customerId,
        UUID correctedEventId,
        String correctedType,
        String field,

        @PersonalData(field = "customer.corrected-value") @Nullable
        String before,

        @PersonalData(field = "customer.corrected-value") @Nullable
        String value,

        @Nullable LocalDate effectiveFrom,
        @PersonalData(field = "customer.reason") @Nullable String reason)
        implements CustomerEvent {}
