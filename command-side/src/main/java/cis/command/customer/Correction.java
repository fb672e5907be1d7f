package cis.command.customer;

import cis.api.GeneralError;
import cis.api.customer.ContactChannel;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.PreferenceSet;
import cis.command.aggregate.Faults;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says, and what it says with another value in one of its fields. CUS-20: only what was said about the
 * customer can be corrected: no ids, kinds, sources or channels. Source: DOMAIN, customer.
 *
 * @param before value of the field; null where it was absent
 * @param value null removes it
 */
record Correction(
        UUID eventId,
        CustomerEvent said,
        String field,
        @Nullable String before,
        @Nullable String value,
        CustomerEvent corrected) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "/name/(given|family|prefix|suffix|organisation)";
    private static final String ADDRESS = "/address/(line1|line2|city|region|postalCode|country)";
    private static final String POINTS = "/contactPoints/(0|1?[1-9]|10)/value";
    private static final Pattern POINT = Pattern.compile(POINTS);
    private static final Map<Class<? extends CustomerEvent>, Pattern> CORRECTABLE = Map.of(
            CustomerRegistered.class,
            Pattern.compile(String.join("|", NAME, ADDRESS, POINTS, "/birthDate", "/language")),
            CustomerNameChanged.class,
            Pattern.compile(NAME),
            BirthDateRecorded.class,
            Pattern.compile("/birthDate"),
            DemographicsRecorded.class,
            Pattern.compile("/attributes/[^/]+"),
            ContactPointAdded.class,
            Pattern.compile("/contactPoint/value"),
            AddressChanged.class,
            Pattern.compile(ADDRESS),
            PreferenceSet.class,
            Pattern.compile("/value"),
            DeathRecorded.class,
            Pattern.compile("/date"));

    /** Whether events of this kind have anything that can be corrected. */
    static boolean correctable(CustomerEvent event) {
        return CORRECTABLE.containsKey(event.getClass());
    }

    static Correction of(UUID eventId, CustomerEvent said, String field, @Nullable String value) {
        Pattern fields = CORRECTABLE.get(said.getClass());
        if (fields == null || !fields.matcher(field).matches() || leafParent(tree(said), field) == null) {
            throw Faults.refusal(GeneralError.FIELD_NOT_CORRECTABLE, "/field", "cannot be corrected in that event");
        }
        JsonNode before = tree(said).at(field);
        try {
            String text = before.isNull() ? null : before.stringValue();
            return new Correction(eventId, said, field, text, value, apply(said, field, value));
        } catch (JacksonException e) {
            throw Faults.refusal(GeneralError.CORRECTION_INVALID, "/value", "is not of the field's form");
        }
    }

    /** The event as corrected; as it was where the field is gone, after erasure. */
    static CustomerEvent apply(CustomerEvent said, String field, @Nullable String value) {
        ObjectNode tree = tree(said);
        ObjectNode parent = leafParent(tree, field);
        if (parent == null) {
            return said;
        }
        parent.put(leaf(field), value);
        return JSON.treeToValue(tree, said.getClass());
    }

    /** Of the contact point whose value the field is. */
    static Optional<ContactChannel> channel(CustomerEvent said, String field) {
        if (said instanceof ContactPointAdded added && added.contactPoint() != null) {
            return Optional.of(added.contactPoint().channel());
        }
        return said instanceof CustomerRegistered registered
                        && registered.contactPoints() != null
                        && POINT.matcher(field).matches()
                        && ContactPoints.index(field)
                                < registered.contactPoints().size()
                ? Optional.of(registered
                        .contactPoints()
                        .get(ContactPoints.index(field))
                        .channel())
                : Optional.empty();
    }

    boolean changesNothing() {
        return Objects.equals(before, value);
    }

    private static ObjectNode tree(CustomerEvent event) {
        return JSON.valueToTree(event);
    }

    private static @Nullable ObjectNode leafParent(JsonNode tree, String field) {
        JsonPointer parent = JsonPointer.compile(field).head();
        return tree.at(parent) instanceof ObjectNode object && object.has(leaf(field)) ? object : null;
    }

    /** Name of the field itself: the last segment of the pointer. */
    static String leaf(String field) {
        return JsonPointer.compile(field).last().getMatchingProperty();
    }
}
