package cis.standalone.proof;

import cis.api.CustomerId;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import cis.api.customer.NoteId;
import cis.api.customer.Party;
import cis.api.customer.command.AddContactPoint;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.AmendNote;
import cis.api.customer.command.AssignOwner;
import cis.api.customer.command.ChangeAddress;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.ClearVulnerability;
import cis.api.customer.command.CloseCustomer;
import cis.api.customer.command.CorrectField;
import cis.api.customer.command.CustomerCommand;
import cis.api.customer.command.FlagVulnerability;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.LogInteraction;
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
import cis.standalone.proof.Business.KnownEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Commands about customers, most of them acceptable. */
final class RandomCustomerCommands {

    /** Replaced when a command that creates is handed in. */
    private static final UUID NEW = new UUID(0, 0);

    private static final int CRM_RECORDS = 2_000;
    private static final int KINDS = 23;

    private final RandomValues some;

    RandomCustomerCommands(RandomValues some) {
        this.some = some;
    }

    RegisterCustomer registration() {
        boolean organisation = some.oneIn(4);
        boolean known = some.oneIn(3);
        CustomerName name =
                organisation ? new CustomerName(null, null, null, null, some.given() + " & Söhne Ltd") : some.person();
        return new RegisterCustomer(
                new CustomerId(NEW),
                organisation ? Party.ORGANISATION : Party.PERSON,
                known && some.oneIn(2) ? null : name,
                some.oneIn(2) ? null : List.of(some.contactPoint()),
                some.oneIn(3) ? null : some.address(),
                organisation || some.oneIn(2) ? null : some.birthDate(),
                some.oneIn(2) ? null : "en",
                some.oneIn(2) ? null : Set.of(some.tag(), "vip"),
                known ? "crm" : null,
                known ? "C" + some.upTo(CRM_RECORDS) : null);
    }

    CustomerCommand about(CustomerId customer) {
        ContactPoint point = some.contactPoint();
        String reason = some.text();
        return switch (some.upTo(KINDS)) {
            case 1 -> new ChangeName(customer, some.person());
            case 2 -> new RecordBirthDate(customer, some.birthDate());
            case 3 -> new RecordDemographics(customer, demographics(), "form");
            case 4, 5 -> new AddContactPoint(customer, point.channel(), point.value(), point.primary());
            case 6 -> new VerifyContactPoint(customer, point.channel(), point.value());
            case 7 -> new MarkContactPointBounced(customer, point.channel(), point.value());
            case 8 -> new RemoveContactPoint(customer, point.channel(), point.value());
            case 9 -> new SetPrimaryContactPoint(customer, point.channel(), point.value());
            case 10, 11 -> new ChangeAddress(customer, some.address(), some.oneIn(2) ? null : effectiveFrom());
            case 12 -> new SetPreference(customer, some.key(), some.text());
            case 13 -> new AddTag(customer, some.tag());
            case 14 -> new RemoveTag(customer, some.tag());
            case 15 -> new AssignOwner(customer, "agent-" + some.upTo(3));
            case 16 -> new LinkSourceRecord(customer, "web", "W-" + customer);
            case 17 -> new UnlinkSourceRecord(customer, "web", "W-" + customer);
            case 18 -> new FlagVulnerability(customer, reason);
            case 19 -> new ClearVulnerability(customer, reason);
            case 20 ->
                some.oneIn(2)
                        ? new CloseCustomer(customer, reason)
                        : new RecordDeath(customer, LocalDate.of(2025, 6, 1));
            default -> new ReopenCustomer(customer, reason);
        };
    }

    AddNote note(CustomerId customer) {
        return new AddNote(new NoteId(NEW), customer, some.text() + some.upTo(1_000));
    }

    AmendNote amendment(NoteId note) {
        return new AmendNote(note, some.text());
    }

    LogInteraction interaction(CustomerId customer) {
        return new LogInteraction(
                new InteractionId(NEW),
                customer,
                "phone",
                some.oneIn(2) ? Direction.INBOUND : Direction.OUTBOUND,
                some.tag(),
                some.text(),
                some.businessTime(),
                some.oneIn(2) ? null : "agent-" + some.upTo(3));
    }

    CorrectField correction(KnownEvent event) {
        String field = switch (event.type()) {
            case "customer.registered" ->
                some.of(List.of(
                        "/name/given", "/name/family", "/address/city", "/birthDate", "/contactPoints/0/value"));
            case "customer.name-changed" -> "/name/family";
            case "customer.birth-date-recorded" -> "/birthDate";
            case "customer.demographics-recorded" -> "/attributes/segment";
            case "customer.contact-point-added" -> "/contactPoint/value";
            case "customer.address-changed" -> "/address/country";
            case "customer.death-recorded" -> "/date";
            default -> "/value";
        };
        String value = switch (field) {
            case "/birthDate" -> some.birthDate().toString();
            case "/date" -> "2025-07-0" + some.upTo(9);
            case "/address/country" -> some.country();
            case "/contactPoint/value", "/contactPoints/0/value" ->
                some.contactPoint().value();
            default -> some.city();
        };
        return new CorrectField(
                event.customer(), event.id(), field, value, some.oneIn(2) ? null : some.day(), some.text());
    }

    private Map<String, String> demographics() {
        Map<String, String> attributes = new TreeMap<>(Map.of("segment", some.tag()));
        attributes.put(some.key(), some.text());
        return attributes;
    }

    private LocalDate effectiveFrom() {
        return some.oneIn(4) ? LocalDate.of(2030, some.upTo(12), some.upTo(28)) : some.day();
    }
}
