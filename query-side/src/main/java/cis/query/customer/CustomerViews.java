package cis.query.customer;

import cis.api.CustomerId;
import cis.api.care.query.ComplaintEntry;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.CustomerName;
import cis.api.customer.query.AddressView;
import cis.api.customer.query.ContactPointView;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.CustomerSummary;
import cis.api.customer.query.DemographicView;
import cis.api.customer.query.InteractionView;
import cis.api.customer.query.NoteView;
import cis.api.customer.query.SourceRecordView;
import cis.api.customer.query.VulnerabilityView;
import cis.query.customer.Fact.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What people see of a customer's document on a given day. */
final class CustomerViews {

    private CustomerViews() {}

    static CustomerProfile profile(
            CustomerDocument customer,
            LocalDate today,
            List<NoteView> notes,
            @Nullable InteractionView interaction,
            @Nullable ComplaintEntry complaint,
            long openComplaints) {
        Picture picture = customer.picture();
        Standing standing = picture.standing();
        List<Fact> facts = picture.facts();
        return new CustomerProfile(
                CustomerId.of(customer.id()),
                customer.customerNumber(),
                customer.party(),
                standing.status(),
                standing.statusReason(),
                standing.deceased(),
                date(facts, Kind.DEATH_DATE),
                name(picture),
                picture.contactPoints().stream()
                        .map(CustomerViews::contactPoint)
                        .toList(),
                addresses(picture.addresses(), today),
                date(facts, Kind.BIRTH_DATE),
                Facts.value(facts, Kind.PREFERENCE, PictureFold.LANGUAGE).orElse(null),
                preferences(facts),
                customer.tags().stream().sorted().toList(),
                demographics(facts),
                vulnerability(standing),
                Facts.value(facts, Kind.OWNER, "").orElse(null),
                picture.sourceRecords().stream()
                        .map(record -> new SourceRecordView(record.source(), record.externalId()))
                        .toList(),
                CustomerSums.totals(customer),
                notes,
                interaction,
                openComplaints,
                complaint,
                customer.registeredAt(),
                customer.version());
    }

    static CustomerSummary summary(CustomerDocument customer, LocalDate today) {
        Picture picture = customer.picture();
        Optional<Address> address = mainAddress(picture.addresses(), today);
        return new CustomerSummary(
                CustomerId.of(customer.id()),
                customer.customerNumber(),
                customer.party(),
                picture.standing().status(),
                name(picture),
                mainContact(picture.contactPoints()),
                address.map(Address::city).orElse(null),
                address.map(Address::country).orElse(null),
                CustomerSums.totals(customer));
    }

    private static @Nullable CustomerName name(Picture picture) {
        return picture.name() == null ? null : picture.name().name();
    }

    private static ContactPointView contactPoint(ContactFact fact) {
        return new ContactPointView(
                fact.channel(), fact.value(), fact.primary(), fact.verified(), fact.bounced(), fact.since());
    }

    private static @Nullable ContactPointView mainContact(List<ContactFact> facts) {
        return facts.stream()
                .min(Comparator.comparingInt(CustomerViews::rank))
                .map(CustomerViews::contactPoint)
                .orElse(null);
    }

    private static int rank(ContactFact fact) {
        if (!fact.primary()) {
            return 3;
        }
        return fact.channel() == ContactChannel.EMAIL ? 0 : fact.channel() == ContactChannel.PHONE ? 1 : 2;
    }

    private static List<AddressView> addresses(List<AddressFact> facts, LocalDate today) {
        List<AddressView> views = new ArrayList<>();
        for (AddressKind kind : AddressKind.values()) {
            AddressFacts.on(facts, kind, today).ifPresent(fact -> views.add(address(fact, true)));
        }
        AddressFacts.after(facts, today).forEach(fact -> views.add(address(fact, false)));
        return views;
    }

    private static AddressView address(AddressFact fact, boolean current) {
        Address address = fact.address();
        return new AddressView(
                fact.kind(),
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                fact.effectiveFrom(),
                current);
    }

    private static Optional<Address> mainAddress(List<AddressFact> facts, LocalDate today) {
        for (AddressKind kind : AddressKind.values()) {
            Optional<AddressFact> held = AddressFacts.on(facts, kind, today);
            if (held.isPresent()) {
                return held.map(AddressFact::address);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> preferences(List<Fact> facts) {
        Map<String, String> preferences = new TreeMap<>();
        Facts.of(facts, Kind.PREFERENCE).forEach(fact -> preferences.put(fact.name(), fact.value()));
        return preferences;
    }

    private static List<DemographicView> demographics(List<Fact> facts) {
        return Facts.of(facts, Kind.DEMOGRAPHIC).stream()
                .map(fact ->
                        new DemographicView(fact.name(), fact.value(), Objects.requireNonNullElse(fact.source(), "")))
                .sorted(Comparator.comparing(DemographicView::name))
                .toList();
    }

    private static @Nullable VulnerabilityView vulnerability(Standing standing) {
        Instant since = standing.vulnerableSince();
        return since == null ? null : new VulnerabilityView(standing.vulnerableBecause(), since);
    }

    private static @Nullable LocalDate date(List<Fact> facts, Kind kind) {
        try {
            return Facts.value(facts, kind, "").map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
