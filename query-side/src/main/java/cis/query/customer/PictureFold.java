package cis.query.customer;

import static cis.query.customer.Fact.Kind.BIRTH_DATE;
import static cis.query.customer.Fact.Kind.DEATH_DATE;
import static cis.query.customer.Fact.Kind.DEMOGRAPHIC;
import static cis.query.customer.Fact.Kind.OWNER;
import static cis.query.customer.Fact.Kind.PREFERENCE;
import static cis.query.customer.Fact.Kind.TAG;

import cis.api.customer.CustomerName;
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
import cis.api.customer.query.CustomerStatus;
import cis.platform.projection.EventContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How each event changes what is known about a customer. */
final class PictureFold {

    static final String LANGUAGE = "language";

    private PictureFold() {}

    static Picture apply(Picture p, CustomerEvent event, EventContext context) {
        return switch (event) {
            case CustomerRegistered e -> registered(e, context);
            case CustomerNameChanged e -> e.name() == null ? p : p.with(name(e.name(), context));
            case BirthDateRecorded e ->
                p.withFacts(
                        Facts.with(p.facts(), BIRTH_DATE, "", e.birthDate(), null, Origin.of(context, "/birthDate")));
            case DemographicsRecorded e -> p.withFacts(demographics(p.facts(), e, context));
            case ContactPointAdded e ->
                p.withContactPoints(ContactFacts.added(p.contactPoints(), e.contactPoint(), context));
            case ContactPointVerified e ->
                p.withContactPoints(ContactFacts.verified(p.contactPoints(), e.channel(), e.value()));
            case ContactPointBounced e ->
                p.withContactPoints(ContactFacts.bounced(p.contactPoints(), e.channel(), e.value()));
            case ContactPointRemoved e ->
                p.withContactPoints(ContactFacts.removed(p.contactPoints(), e.channel(), e.value()));
            case PrimaryContactPointSet e ->
                p.withContactPoints(ContactFacts.primary(p.contactPoints(), e.channel(), e.value()));
            case AddressChanged e -> p.withAddresses(AddressFacts.changed(p.addresses(), e, context));
            case PreferenceSet e ->
                p.withFacts(Facts.with(p.facts(), PREFERENCE, e.name(), e.value(), null, Origin.of(context, "/value")));
            case TagAdded e ->
                e.tag() == null
                        ? p
                        : p.withFacts(Facts.with(p.facts(), TAG, e.tag(), e.tag(), null, Origin.of(context, "/tag")));
            case TagRemoved e -> p.withFacts(Facts.without(p.facts(), TAG, e.tag()));
            case OwnerAssigned e ->
                p.withFacts(Facts.with(p.facts(), OWNER, "", e.owner(), null, Origin.of(context, "/owner")));
            case SourceRecordLinked e -> p.withSourceRecords(linked(p.sourceRecords(), e.source(), e.externalId()));
            case SourceRecordUnlinked e -> p.withSourceRecords(unlinked(p.sourceRecords(), e.source(), e.externalId()));
            case DeathRecorded e -> died(p, e, context);
            case VulnerabilityFlagged e -> p.with(p.standing().vulnerable(context.recordedAt(), e.reason()));
            case VulnerabilityCleared e -> p.with(p.standing().vulnerable(null, null));
            case CustomerClosed e -> p.with(p.standing().with(CustomerStatus.CLOSED, e.reason()));
            case CustomerReopened e -> p.with(p.standing().with(CustomerStatus.ACTIVE, e.reason()));
            case FieldCorrected e -> e.current() ? corrected(p, e) : p;
            case NoteAdded e -> p;
            case NoteAmended e -> p;
            case InteractionLogged e -> p;
        };
    }

    static Picture registered(CustomerRegistered e, EventContext context) {
        List<Fact> facts = Facts.with(List.of(), BIRTH_DATE, "", e.birthDate(), null, Origin.of(context, "/birthDate"));
        facts = Facts.with(facts, PREFERENCE, LANGUAGE, e.language(), null, Origin.of(context, "/language"));
        for (String tag : new TreeSet<>(e.tags() == null ? List.of() : e.tags())) {
            facts = Facts.with(facts, TAG, tag, tag, null, Origin.of(context, "/tags"));
        }
        return new Picture(
                Standing.NEW,
                e.name() == null ? null : name(e.name(), context),
                ContactFacts.registered(e.contactPoints(), context),
                AddressFacts.registered(e.address(), context),
                facts,
                e.source() == null ? List.of() : linked(List.of(), e.source(), e.externalId()));
    }

    private static NameFact name(CustomerName name, EventContext context) {
        return new NameFact(name, Origin.of(context, "/name"));
    }

    private static Picture died(Picture p, DeathRecorded e, EventContext context) {
        return p.with(p.standing().asDeceased())
                .withFacts(Facts.with(p.facts(), DEATH_DATE, "", e.date(), null, Origin.of(context, "/date")));
    }

    private static List<Fact> demographics(List<Fact> facts, DemographicsRecorded e, EventContext context) {
        List<Fact> all = facts;
        Map<String, String> attributes = e.attributes() == null ? Map.of() : new TreeMap<>(e.attributes());
        for (Map.Entry<String, String> one : attributes.entrySet()) {
            String origin = Origin.of(context, "/attributes" + Origin.step(one.getKey()));
            all = Facts.with(all, DEMOGRAPHIC, one.getKey(), one.getValue(), e.source(), origin);
        }
        return all;
    }

    private static List<SourceRecord> linked(List<SourceRecord> records, String source, @Nullable String externalId) {
        if (externalId == null) {
            return records;
        }
        List<SourceRecord> all = new ArrayList<>(unlinked(records, source, externalId));
        all.add(new SourceRecord(source, externalId));
        return List.copyOf(all);
    }

    private static List<SourceRecord> unlinked(List<SourceRecord> records, String source, @Nullable String externalId) {
        return externalId == null
                ? records
                : records.stream()
                        .filter(record -> !record.equals(new SourceRecord(source, externalId)))
                        .toList();
    }

    /** What can be corrected though it was never said is set in its place; all else where it came from that event. */
    private static Picture corrected(Picture p, FieldCorrected e) {
        return switch (e.field()) {
            case "/birthDate" -> p.withFacts(set(p.facts(), BIRTH_DATE, "", e));
            case "/language" -> p.withFacts(set(p.facts(), PREFERENCE, LANGUAGE, e));
            case "/date" -> p.withFacts(set(p.facts(), DEATH_DATE, "", e));
            default ->
                p.with(p.name() == null ? null : p.name().corrected(e))
                        .withContactPoints(ContactFacts.corrected(p.contactPoints(), e))
                        .withAddresses(AddressFacts.corrected(p.addresses(), e))
                        .withFacts(Facts.corrected(p.facts(), e));
        };
    }

    private static List<Fact> set(List<Fact> facts, Fact.Kind kind, String name, FieldCorrected e) {
        return e.value() == null
                ? Facts.without(facts, kind, name)
                : Facts.with(facts, kind, name, e.value(), null, e.correctedEventId() + e.field());
    }
}
