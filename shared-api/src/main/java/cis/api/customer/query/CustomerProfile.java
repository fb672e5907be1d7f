package cis.api.customer.query;

import cis.api.CustomerId;
import cis.api.care.query.ComplaintEntry;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a customer now.
 *
 * @param statusReason why the customer was closed or reopened
 * @param deceasedOn null also where the customer died on a day not known
 * @param addresses current ones by kind, then those to come
 * @param vulnerability null unless the customer needs special care
 * @param owner the agent who looks after the customer, by opaque id
 * @param latestNotes newest first, five at most
 * @param openComplaints counted up to a thousand
 * @param latestComplaint the one that came in last, open or not
 * @param version number of events in the customer's own stream, as {@code If-Match} wants it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerProfile(
        CustomerId id,
        String customerNumber,
        Party party,
        CustomerStatus status,
        @Nullable String statusReason,
        boolean deceased,
        @Nullable LocalDate deceasedOn,
        @Nullable CustomerName name,
        List<ContactPointView> contactPoints,
        List<AddressView> addresses,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        Map<String, String> preferences,
        List<String> tags,
        List<DemographicView> demographics,
        @Nullable VulnerabilityView vulnerability,
        @Nullable String owner,
        List<SourceRecordView> sourceRecords,
        List<CustomerTotals> totals,
        List<NoteView> latestNotes,
        @Nullable InteractionView latestInteraction,
        long openComplaints,
        @Nullable ComplaintEntry latestComplaint,
        Instant registeredAt,
        long version) {}
