package cis.api.customer.event;

import cis.api.CustomerId;
import cis.api.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One field of an earlier event of this customer was wrong. What the corrected event says from now on is what it said,
 * with the value in that field. Where {@code current}, the customer's present picture changes too: a name, birth date,
 * language or date of death in place; an address, contact point, demographic attribute or preference where it came from
 * the corrected event (a contact point keeps its place and whether it is primary, but is no longer verified or bounced:
 * that was said of the other value).
 *
 * @param correctedEventId the event that said it, in the customer's own stream; never itself a {@code customer.field-corrected}
 * @param correctedType that event's permanent name
 * @param field JSON Pointer into that event's payload: {@code /name/family}, {@code /contactPoints/0/value}
 * @param before what had been true of the field until now; null where it was absent
 * @param value what it should have said, a phone number in E.164; null removes it
 * @param current whether the corrected event's word is still what holds or, for an address, is to come
 * @param effectiveFrom from which day the correction holds, at most the day of recording; null: from the beginning
 */
@Revision("1")
public record FieldCorrected(
        CustomerId customerId,
        UUID correctedEventId,
        String correctedType,
        String field,

        @PersonalData(field = "customer.value-before-correction") @Nullable
        String before,

        @PersonalData(field = "customer.corrected-value") @Nullable
        String value,

        boolean current,
        @Nullable LocalDate effectiveFrom,
        @PersonalData(field = "customer.reason") @Nullable String reason)
        implements CustomerEvent {}
