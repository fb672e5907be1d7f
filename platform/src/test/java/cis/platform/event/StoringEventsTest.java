package cis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoringEventsTest {

    private final EventSerializer serializer = new EventSerializer(
            StoredTypes.none().and("person.seen", PersonSeen.class).and("shelf", Shelf.class),
            new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random()));

    @Test
    void every_kind_of_component_comes_back_equal() {
        PersonSeen event = PersonSeens.anna();

        Object read = read(serializer.serialize(event, byte[].class));

        assertThat(read).isEqualTo(event);
    }

    @Test
    void strings_and_trees_read_as_bytes_do() {
        PersonSeen event = PersonSeens.anna();

        assertThat(read(serializer.serialize(event, String.class))).isEqualTo(event);
        assertThat(read(serializer.serialize(event, JsonNode.class))).isEqualTo(event);
    }

    @Test
    void the_stored_name_is_permanent_and_the_revision_that_of_the_record() {
        SerializedType type =
                serializer.serialize(PersonSeens.anna(), byte[].class).getType();

        assertThat(type.getName()).isEqualTo("person.seen");
        assertThat(type.getRevision()).isEqualTo("1");
    }

    @Test
    void nulls_are_left_out_and_empty_collections_stay_and_order_is_that_of_the_record() {
        assertThat(serializer.serialize(PersonSeens.empty(), String.class).getData())
                .isEqualTo("{\"aliases\":[],\"tags\":[],\"attributes\":{},"
                        + "\"uuid\":\"00000000-0000-0000-0000-000000000000\",\"instant\":\"1970-01-01T00:00:00Z\","
                        + "\"date\":\"1970-01-01\",\"occurredOn\":\"1970-01-01\",\"amount\":\"0\","
                        + "\"money\":{\"amount\":\"0\",\"currency\":\"EUR\"},\"choice\":\"PROFILE\",\"number\":0,"
                        + "\"large\":0,\"flag\":false,\"lines\":[],\"totals\":{}}");
    }

    @Test
    void nulls_and_empty_collections_come_back_as_they_were() {
        Object read = read(serializer.serialize(PersonSeens.empty(), byte[].class));

        assertThat(read).isEqualTo(PersonSeens.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Runtime", "java.util.HashMap", "cis.platform.event.PersonSeen", "person.heard"})
    void a_type_that_is_not_ours_stays_unknown(String name) {
        Object read = serializer.deserialize(stored(name, "{\"a\":1}"));

        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void an_unknown_property_is_refused() {
        assertThatThrownBy(() -> serializer.deserialize(stored("shelf", "1", "{\"secret\":\"whisper\"}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("shelf")
                .hasMessageNotContaining("whisper");
    }

    @Test
    void a_missing_number_is_refused_instead_of_being_nought() {
        assertThatThrownBy(() -> serializer.deserialize(stored("shelf", "1", "{\"books\":[]}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void another_revision_is_refused_where_no_upcaster_brought_it_up() {
        assertThatThrownBy(() -> serializer.deserialize(stored("shelf", "0", "{\"books\":[],\"height\":1}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("upcaster");
    }

    @Test
    void half_a_surrogate_pair_is_refused_when_written() {
        assertThatThrownBy(() -> serializer.serialize(PersonSeens.seen(PersonSeens.ANNA, "a\ud800"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("person.seen");
        assertThatThrownBy(() -> serializer.serialize(new Shelf(Set.of("\udc00"), 1), String.class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void metadata_and_tokens_of_axon_come_back_equal() {
        TrackingToken gaps = GapAwareTrackingToken.newInstance(7, Set.of(3L, 5L));
        TrackingToken replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(7));

        for (Object object : new Object[] {
            MetaData.from(Map.of("client", "main", "actorId", "a-1")),
            gaps,
            new GlobalSequenceTrackingToken(42),
            replay,
            new MergedTrackingToken(new GlobalSequenceTrackingToken(1), new GlobalSequenceTrackingToken(2)),
            new ConfigToken(Map.of("id", "x"))
        }) {
            SerializedObject<byte[]> stored = serializer.serialize(object, byte[].class);

            assertThat(stored.getType().getName()).startsWith("org.axonframework.");
            assertThat(read(stored)).isEqualTo(object);
        }
        assertThat(replay.position()).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void nothing_is_stored_as_nothing() {
        assertThat(read(serializer.serialize(null, byte[].class))).isNull();
    }

    private @Nullable Object read(SerializedObject<?> stored) {
        return serializer.deserialize(stored);
    }

    private static SerializedObject<String> stored(String type, String json) {
        return stored(type, null, json);
    }

    private static SerializedObject<String> stored(String type, @Nullable String revision, String json) {
        return new SimpleSerializedObject<>(json, String.class, type, revision);
    }

    @org.axonframework.serialization.Revision("1")
    record Shelf(Set<String> books, int height) {}
}
