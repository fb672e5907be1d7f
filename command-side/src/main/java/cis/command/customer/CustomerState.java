package cis.command.customer;

import cis.api.CustomerId;
import cis.api.customer.Address;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.event.OwnerAssigned;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.PrimaryContactPointSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityCleared;
import cis.api.customer.event.VulnerabilityFlagged;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the rules read of a customer: a fold over its own events. Personal data may be missing from every event, after
 * erasure. Never stored: it holds personal data in the clear, so a customer has no snapshots.
 */
final class CustomerState {

    record SourceRecord(String source, String externalId) {}

    private @Nullable CustomerId id;
    private Party party = Party.PERSON;
    private boolean erased;
    private boolean closed;
    private boolean vulnerable;
    private @Nullable CustomerName name;
    private @Nullable LocalDate birthDate;
    private @Nullable LocalDate deathDate;
    private @Nullable String owner;
    private ContactPoints contactPoints = ContactPoints.EMPTY;
    private AddressBook addresses = AddressBook.EMPTY;
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> preferences = new HashMap<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<SourceRecord> sourceRecords = new HashSet<>();
    /** Events with fields that can be corrected, as corrected so far. */
    private final Map<UUID, CustomerEvent> said = new HashMap<>();
    /** Which event the present value of something comes from. */
    private final Map<String, UUID> origins = new HashMap<>();

    CustomerId id() {
        return Objects.requireNonNull(id);
    }

    Party party() {
        return party;
    }

    boolean erased() {
        return erased;
    }

    boolean closed() {
        return closed;
    }

    boolean vulnerable() {
        return vulnerable;
    }

    @Nullable
    CustomerName name() {
        return name;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    @Nullable
    LocalDate deathDate() {
        return deathDate;
    }

    @Nullable
    String owner() {
        return owner;
    }

    ContactPoints contactPoints() {
        return contactPoints;
    }

    AddressBook addresses() {
        return addresses;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, String> preferences() {
        return preferences;
    }

    Set<String> tags() {
        return tags;
    }

    Set<SourceRecord> sourceRecords() {
        return sourceRecords;
    }

    /** One of this customer's events that can be corrected, as corrected so far. */
    Optional<CustomerEvent> said(UUID eventId) {
        return Optional.ofNullable(said.get(eventId));
    }

    /** Whether the event's field is what holds now or, for an address, is to come. */
    boolean isCurrent(UUID eventId, String field, LocalDate today) {
        CustomerEvent event = said.get(eventId);
        return switch (field.split("/", -1)[1]) {
            case "contactPoint", "contactPoints" ->
                contactPoints.from(eventId, ContactPoints.index(field)).isPresent();
            case "address" -> addresses.isCurrent(eventId, today);
            case "attributes" -> owns(eventId, attribute(Correction.leaf(field)));
            case "value" -> event instanceof PreferenceSet set && owns(eventId, preference(set.name()));
            case "language" -> owns(eventId, preference(PreferencePolicy.LANGUAGE));
            default -> owns(eventId, field.split("/", -1)[1]);
        };
    }

    void evolve(CustomerEvent event, UUID eventId) {
        if (Correction.correctable(event)) {
            said.put(eventId, event);
        }
        switch (event) {
            case CustomerRegistered e -> registered(e, eventId);
            case CustomerNameChanged e -> own(eventId, "name", e);
            case BirthDateRecorded e -> own(eventId, "birthDate", e);
            case DemographicsRecorded e ->
                ifPresent(e.attributes(), all -> all.keySet().forEach(one -> own(eventId, attribute(one), e)));
            case ContactPointAdded e ->
                ifPresent(e.contactPoint(), point -> contactPoints = contactPoints.added(eventId, 0, point));
            case ContactPointVerified e ->
                ifPresent(e.value(), value -> contactPoints = contactPoints.verified(e.channel(), value));
            case ContactPointBounced e ->
                ifPresent(e.value(), value -> contactPoints = contactPoints.bounced(e.channel(), value));
            case ContactPointRemoved e ->
                ifPresent(e.value(), value -> contactPoints = contactPoints.removed(e.channel(), value));
            case PrimaryContactPointSet e ->
                ifPresent(e.value(), value -> contactPoints = contactPoints.primary(e.channel(), value));
            case AddressChanged e -> addresses = addresses.with(eventId, e.effectiveFrom(), e.address());
            case PreferenceSet e -> own(eventId, preference(e.name()), e);
            case TagAdded e -> ifPresent(e.tag(), tags::add);
            case TagRemoved e -> ifPresent(e.tag(), tags::remove);
            case OwnerAssigned e -> owner = e.owner();
            case SourceRecordLinked e -> link(e.source(), e.externalId());
            case SourceRecordUnlinked e ->
                ifPresent(e.externalId(), external -> sourceRecords.remove(new SourceRecord(e.source(), external)));
            case DeathRecorded e -> own(eventId, "date", e);
            case VulnerabilityFlagged e -> vulnerable = true;
            case VulnerabilityCleared e -> vulnerable = false;
            case CustomerClosed e -> closed = true;
            case CustomerReopened e -> closed = false;
            case FieldCorrected e -> corrected(e);
            case NoteAdded e -> {}
            case NoteAmended e -> {}
            case InteractionLogged e -> {}
        }
    }

    private void registered(CustomerRegistered event, UUID eventId) {
        id = event.customerId();
        party = event.party();
        erased = event.erased();
        name = event.name();
        birthDate = event.birthDate();
        origins.put("name", eventId);
        origins.put("birthDate", eventId);
        origins.put(preference(PreferencePolicy.LANGUAGE), eventId);
        ifPresent(event.language(), language -> preferences.put(PreferencePolicy.LANGUAGE, language));
        ifPresent(event.tags(), tags::addAll);
        addresses = addresses.with(eventId, LocalDate.MIN, event.address());
        link(event.source(), event.externalId());
        List<ContactPoint> points = Objects.requireNonNullElse(event.contactPoints(), List.of());
        for (int i = 0; i < points.size(); i++) {
            contactPoints = contactPoints.added(eventId, i, points.get(i));
        }
    }

    private void corrected(FieldCorrected event) {
        UUID eventId = event.correctedEventId();
        CustomerEvent before = said.get(eventId);
        if (before == null) {
            return;
        }
        CustomerEvent after = Correction.apply(before, event.field(), event.value());
        said.put(eventId, after);
        take(eventId, after);
    }

    private void own(UUID eventId, String thing, CustomerEvent event) {
        origins.put(thing, eventId);
        take(eventId, event);
    }

    private boolean owns(UUID eventId, String thing) {
        return eventId.equals(origins.get(thing));
    }

    /** Takes from an event what still comes from it. */
    private void take(UUID eventId, CustomerEvent event) {
        switch (event) {
            case CustomerRegistered e -> retake(e, eventId);
            case CustomerNameChanged e when owns(eventId, "name") -> name = e.name();
            case BirthDateRecorded e when owns(eventId, "birthDate") -> birthDate = e.birthDate();
            case DeathRecorded e when owns(eventId, "date") -> deathDate = e.date();
            case DemographicsRecorded e ->
                ifPresent(
                        e.attributes(),
                        all -> all.forEach((attribute, value) -> {
                            if (owns(eventId, attribute(attribute))) {
                                attributes.put(attribute, value);
                            }
                        }));
            case PreferenceSet e when owns(eventId, preference(e.name())) -> put(preferences, e.name(), e.value());
            case ContactPointAdded e -> retake(e.contactPoint(), eventId, 0);
            case AddressChanged e -> retake(e.address(), eventId);
            default -> {}
        }
    }

    private void retake(CustomerRegistered event, UUID eventId) {
        if (owns(eventId, "name")) {
            name = event.name();
        }
        if (owns(eventId, "birthDate")) {
            birthDate = event.birthDate();
        }
        if (owns(eventId, preference(PreferencePolicy.LANGUAGE))) {
            put(preferences, PreferencePolicy.LANGUAGE, event.language());
        }
        retake(event.address(), eventId);
        List<ContactPoint> points = Objects.requireNonNullElse(event.contactPoints(), List.of());
        for (int i = 0; i < points.size(); i++) {
            retake(points.get(i), eventId, i);
        }
    }

    private void retake(@Nullable ContactPoint point, UUID eventId, int index) {
        ifPresent(point, present -> contactPoints = contactPoints.corrected(eventId, index, present.value()));
    }

    private void retake(@Nullable Address address, UUID eventId) {
        ifPresent(address, present -> addresses = addresses.corrected(eventId, former -> present));
    }

    private void link(@Nullable String source, @Nullable String externalId) {
        if (source != null && externalId != null) {
            sourceRecords.add(new SourceRecord(source, externalId));
        }
    }

    private static String attribute(String name) {
        return "attribute/" + name;
    }

    private static String preference(String name) {
        return "preference/" + name;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    private static <T> void ifPresent(@Nullable T value, Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
