package cis.command.customer;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.contract.EventTypes;
import cis.api.customer.Address;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.api.customer.command.AddContactPoint;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.AssignOwner;
import cis.api.customer.command.ChangeAddress;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.ClearVulnerability;
import cis.api.customer.command.CloseCustomer;
import cis.api.customer.command.CorrectField;
import cis.api.customer.command.FlagVulnerability;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.MarkContactPointBounced;
import cis.api.customer.command.RecordBirthDate;
import cis.api.customer.command.RecordDeath;
import cis.api.customer.command.RecordDemographics;
import cis.api.customer.command.RegisterCustomer;
import cis.api.customer.command.RemoveContactPoint;
import cis.api.customer.command.RemoveTag;
import cis.api.customer.command.ReopenCustomer;
import cis.api.customer.command.SetPreference;
import cis.api.customer.command.SetPrimaryContactPoint;
import cis.api.customer.command.UnlinkSourceRecord;
import cis.api.customer.command.VerifyContactPoint;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.ContactPointBounced;
import cis.api.customer.event.ContactPointRemoved;
import cis.api.customer.event.ContactPointVerified;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.OwnerAssigned;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.PrimaryContactPointSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityCleared;
import cis.api.customer.event.VulnerabilityFlagged;
import cis.command.aggregate.Faults;
import cis.command.aggregate.NewCustomerNumber;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.customer.CustomerState.SourceRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the company deals with, a person or an organisation: who they are and how to reach them.
 *
 * <p>ACTIVE from registration; CLOSED when the relation ends, when only a correction or reopening is accepted here, and
 * ACTIVE again when reopened. Dormancy is a report, not a state. Erasure, of the keys that make personal data readable,
 * is final: nothing is accepted any more. Whatever changes nothing is accepted and leaves no event.
 */
@Aggregate(type = "customer", cache = "aggregateCache")
class Customer extends RememberingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable CustomerId id;

    private final CustomerState state = new CustomerState();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterCustomer command, Today today, NewCustomerNumber number) {
        apply(Registration.decide(command, today.date(), number.text()));
    }

    @CommandHandler
    void handle(ChangeName command) {
        requireOpen();
        Faults faults = new Faults();
        CustomerNamePolicy.check(state.party(), command.name(), faults);
        faults.refuse();
        if (!command.name().equals(state.name())) {
            apply(new CustomerNameChanged(state.id(), command.name()));
        }
    }

    @CommandHandler
    void handle(RecordBirthDate command, Today today) {
        requireOpen();
        Faults faults = new Faults();
        LocalDate birth = command.birthDate();
        LifeDatesPolicy.checkBirth(state.party(), birth, state.deathDate(), today.date(), "/birthDate", faults);
        faults.refuse();
        if (!birth.equals(state.birthDate())) {
            apply(new BirthDateRecorded(state.id(), birth));
        }
    }

    @CommandHandler
    void handle(RecordDemographics command) {
        requireOpen();
        Map<String, String> changed = new LinkedHashMap<>(command.attributes());
        changed.entrySet().removeAll(state.attributes().entrySet());
        long added = changed.keySet().stream()
                .filter(attribute -> !state.attributes().containsKey(attribute))
                .count();
        CustomerLimitsPolicy.attributes(state.attributes().size() + (int) added);
        if (!changed.isEmpty()) {
            apply(new DemographicsRecorded(state.id(), changed, command.source()));
        }
    }

    @CommandHandler
    void handle(AddContactPoint command, Today today) {
        requireOpen();
        ContactChannel channel = command.channel();
        String value = kept(channel, command.value(), today);
        ContactPoints points = state.contactPoints();
        boolean wanted = Boolean.TRUE.equals(command.primary());
        Optional<ContactPoints.Entry> known = points.find(channel, value);
        if (known.isEmpty()) {
            CustomerLimitsPolicy.contactPoints(points.size() + 1);
            apply(new ContactPointAdded(state.id(), new ContactPoint(channel, value, wanted || !points.has(channel))));
        } else if (wanted) {
            makePrimary(known.get());
        }
    }

    @CommandHandler
    void handle(VerifyContactPoint command, Today today) {
        requireOpen();
        ContactPoints.Entry point = known(command.channel(), command.value(), today);
        if (!point.verified() || point.bounced()) {
            apply(new ContactPointVerified(state.id(), point.channel(), point.value()));
        }
    }

    @CommandHandler
    void handle(MarkContactPointBounced command, Today today) {
        requireOpen();
        ContactPoints.Entry point = known(command.channel(), command.value(), today);
        if (!point.bounced()) {
            apply(new ContactPointBounced(state.id(), point.channel(), point.value()));
        }
    }

    @CommandHandler
    void handle(RemoveContactPoint command, Today today) {
        requireOpen();
        ContactPoints.Entry point = known(command.channel(), command.value(), today);
        Optional<ContactPoints.Entry> successor = state.contactPoints().successorOf(point);
        apply(new ContactPointRemoved(state.id(), point.channel(), point.value()));
        successor.ifPresent(this::makePrimary);
    }

    @CommandHandler
    void handle(SetPrimaryContactPoint command, Today today) {
        requireOpen();
        makePrimary(known(command.channel(), command.value(), today));
    }

    @CommandHandler
    void handle(ChangeAddress command, Today today) {
        requireOpen();
        Faults faults = new Faults();
        LocalDate from = Objects.requireNonNullElse(command.effectiveFrom(), today.date());
        EffectiveFromPolicy.checkAddress(from, today.date(), faults);
        faults.refuse();
        Address address = AddressBook.withKind(command.address());
        if (!state.addresses().on(AddressBook.kind(address), from).equals(Optional.of(address))) {
            apply(new AddressChanged(state.id(), address, from));
        }
    }

    @CommandHandler
    void handle(SetPreference command) {
        requireOpen();
        Faults faults = new Faults();
        PreferencePolicy.check(command.name(), command.value(), faults);
        faults.refuse();
        boolean known = state.preferences().containsKey(command.name());
        CustomerLimitsPolicy.preferences(state.preferences().size() + (known ? 0 : 1));
        if (!command.value().equals(state.preferences().get(command.name()))) {
            apply(new PreferenceSet(state.id(), command.name(), command.value()));
        }
    }

    @CommandHandler
    void handle(AddTag command) {
        requireOpen();
        if (!state.tags().contains(command.tag())) {
            CustomerLimitsPolicy.tags(state.tags().size() + 1);
            apply(new TagAdded(state.id(), command.tag()));
        }
    }

    @CommandHandler
    void handle(RemoveTag command) {
        requireOpen();
        if (state.tags().contains(command.tag())) {
            apply(new TagRemoved(state.id(), command.tag()));
        }
    }

    @CommandHandler
    void handle(AssignOwner command) {
        requireOpen();
        if (!command.owner().equals(state.owner())) {
            apply(new OwnerAssigned(state.id(), command.owner()));
        }
    }

    @CommandHandler
    void handle(LinkSourceRecord command) {
        requireOpen();
        SourceRecord sourceRecord = new SourceRecord(command.source(), command.externalId());
        if (!state.sourceRecords().contains(sourceRecord)) {
            CustomerLimitsPolicy.sourceRecords(state.sourceRecords().size() + 1);
            apply(new SourceRecordLinked(state.id(), command.source(), command.externalId()));
        }
    }

    @CommandHandler
    void handle(UnlinkSourceRecord command) {
        requireOpen();
        if (state.sourceRecords().contains(new SourceRecord(command.source(), command.externalId()))) {
            apply(new SourceRecordUnlinked(state.id(), command.source(), command.externalId()));
        }
    }

    @CommandHandler
    void handle(RecordDeath command, Today today) {
        requireOpen();
        Faults faults = new Faults();
        LocalDate death = command.date();
        LifeDatesPolicy.checkDeath(state.party(), death, state.birthDate(), today.date(), "/date", faults);
        faults.refuse();
        if (state.deathDate() == null) {
            apply(new DeathRecorded(state.id(), death));
        } else if (!death.equals(state.deathDate())) {
            throw Faults.refusal(CustomerError.DEATH_ALREADY_RECORDED, "/date", "is another than the one recorded");
        }
    }

    @CommandHandler
    void handle(FlagVulnerability command) {
        requireOpen();
        if (!state.vulnerable()) {
            apply(new VulnerabilityFlagged(state.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ClearVulnerability command) {
        requireOpen();
        if (state.vulnerable()) {
            apply(new VulnerabilityCleared(state.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(CloseCustomer command, ClosingObjections objections) {
        requireNotErased();
        if (!state.closed()) {
            objections.refuse();
            apply(new CustomerClosed(state.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ReopenCustomer command) {
        requireNotErased();
        if (state.closed()) {
            apply(new CustomerReopened(state.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(CorrectField command, Today today) {
        requireNotErased();
        Faults faults = new Faults();
        if (command.effectiveFrom() != null) {
            EffectiveFromPolicy.checkCorrection(command.effectiveFrom(), today.date(), faults);
        }
        faults.refuse();
        Correction correction = correction(command, today);
        if (!correction.changesNothing()) {
            CorrectionPolicy.check(correction, state, today.date());
            apply(corrected(command, correction, today));
        }
    }

    private void requireOpen() {
        requireNotErased();
        if (state.closed()) {
            throw new CommandRejected(CustomerError.CUSTOMER_CLOSED);
        }
    }

    private void requireNotErased() {
        if (state.erased()) {
            throw new CommandRejected(CustomerError.CUSTOMER_ERASED);
        }
    }

    private String kept(ContactChannel channel, String value, Today today) {
        Faults faults = new Faults();
        Optional<String> kept = ContactPointPolicy.normalise(
                channel, value, state.addresses().countryOn(today.date()), "/value", faults);
        faults.refuse();
        return kept.orElseThrow();
    }

    private ContactPoints.Entry known(ContactChannel channel, String value, Today today) {
        return ContactPointPolicy.normalise(channel, value, state.addresses().countryOn(today.date()))
                .flatMap(kept -> state.contactPoints().find(channel, kept))
                .orElseThrow(() ->
                        Faults.refusal(CustomerError.CONTACT_POINT_UNKNOWN, "/value", "is no contact point of theirs"));
    }

    private void makePrimary(ContactPoints.Entry point) {
        if (!point.primary()) {
            apply(new PrimaryContactPointSet(state.id(), point.channel(), point.value()));
        }
    }

    private Correction correction(CorrectField command, Today today) {
        UUID eventId = command.eventId();
        CustomerEvent said = state.said(eventId)
                .orElseThrow(() -> Faults.refusal(
                        GeneralError.CORRECTED_EVENT_UNKNOWN, "/eventId", "is no event of theirs with such content"));
        String value = command.value();
        Optional<ContactChannel> channel = Correction.channel(said, command.field());
        return channel.isEmpty() || value == null
                ? Correction.of(eventId, said, command.field(), value)
                : Correction.of(eventId, said, command.field(), kept(channel.get(), value, today));
    }

    private FieldCorrected corrected(CorrectField command, Correction correction, Today today) {
        return new FieldCorrected(
                state.id(),
                command.eventId(),
                EventTypes.nameOf(correction.said().getClass()),
                command.field(),
                correction.before(),
                correction.value(),
                state.isCurrent(command.eventId(), command.field(), today.date()),
                command.effectiveFrom(),
                command.reason());
    }

    private static void apply(CustomerEvent event) {
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(CustomerEvent event, @MessageIdentifier String eventId) {
        id = event.customerId();
        state.evolve(event, UUID.fromString(eventId));
    }
}
