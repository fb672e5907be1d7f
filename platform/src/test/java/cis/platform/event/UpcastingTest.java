package cis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.platform.personaldata.GoldenForm;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From revision 1 over 2 to 3, by two upcasters on stored JSON, one of which moves ciphertext that it cannot read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcastingTest {

    private static final CustomerId ANNA = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REVISION_1 = """
            {"customerId":"%s","name":{"$personal":"PROFILE course.name","value":"Anna"},"place":"Kraków, PL"}""".formatted(ANNA);

    @Revision("3")
    record CourseBooked(CustomerId customerId, Participant participant, String city, String country)
            implements DomainEvent {

        record Participant(
                @PersonalData(field = "course.name") @Nullable
                String fullName,

                int seats) {}
    }

    /** {@code place} becomes {@code city} and {@code country}. */
    private static final class CourseBookedFrom1To2 extends JsonUpcaster {
        CourseBookedFrom1To2() {
            super("1", "2");
        }

        @Override
        void change(ObjectNode payload) {
            String[] place = payload.remove("place").stringValue().split(", ", 2);
            payload.put("city", place[0]).put("country", place[1]);
        }
    }

    /** The name moves, still encrypted, under another property into a participant. */
    private static final class CourseBookedFrom2To3 extends JsonUpcaster {
        CourseBookedFrom2To3() {
            super("2", "3");
        }

        @Override
        void change(ObjectNode payload) {
            payload.putObject("participant")
                    .set("fullName", payload.remove("name"))
                    .put("seats", 1);
        }
    }

    private final PersonalDataKeys keys = new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random());
    private final EventSerializer serializer =
            new EventSerializer(StoredTypes.none().and("course.booked", CourseBooked.class), keys);
    private final EventUpcaster both = new EventUpcasterChain(new CourseBookedFrom1To2(), new CourseBookedFrom2To3());

    @Test
    void the_oldest_revision_is_read_as_the_newest() {
        assertThat(read("1", stored(), both))
                .isEqualTo(new CourseBooked(ANNA, new CourseBooked.Participant("Anna", 1), "Kraków", "PL"));
    }

    @Test
    void upcasting_goes_on_once_the_key_is_destroyed() {
        JsonNode stored = stored();
        keys.destroy(ANNA, RetentionClass.PROFILE);

        assertThat(read("1", stored, both))
                .isEqualTo(new CourseBooked(ANNA, new CourseBooked.Participant(null, 1), "Kraków", "PL"));
    }

    @Test
    void the_newest_revision_is_left_as_it_is() {
        CourseBooked event = new CourseBooked(ANNA, new CourseBooked.Participant("Anna", 2), "Łódź", "PL");

        assertThat(read("3", serializer.serialize(event, JsonNode.class).getData(), both))
                .isEqualTo(event);
    }

    @Test
    void a_gap_in_the_chain_is_an_error() {
        EventUpcaster first = new EventUpcasterChain(new CourseBookedFrom1To2());

        assertThatThrownBy(() -> read("1", stored(), first))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("course.booked is stored in revision 2, but known in revision 3");
    }

    private JsonNode stored() {
        return new GoldenForm(keys).toStored(JSON.readTree(REVISION_1), ANNA);
    }

    private Object read(String revision, JsonNode stored, EventUpcaster upcasters) {
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "course",
                "course-1",
                0,
                "018f3c00-0000-7000-8000-00000000000e",
                "2026-11-21T10:15:30Z",
                "course.booked",
                revision,
                JSON.writeValueAsBytes(stored),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1), entry)),
                        serializer,
                        upcasters)
                .toList()
                .getFirst()
                .getPayload();
    }

    private abstract static class JsonUpcaster extends SingleEventUpcaster {

        private final SimpleSerializedType from;
        private final SimpleSerializedType to;

        JsonUpcaster(String from, String to) {
            this.from = new SimpleSerializedType("course.booked", from);
            this.to = new SimpleSerializedType("course.booked", to);
        }

        abstract void change(ObjectNode payload);

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, JsonNode.class, payload -> {
                change((ObjectNode) payload);
                return payload;
            });
        }
    }
}
