package cis.platform.event;

import static cis.platform.event.PersonSeens.ANNA;
import static cis.platform.event.PersonSeens.BERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.RetentionClass;
import cis.platform.personaldata.KeyDestroyedException;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.util.Objects;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncryptingPersonalDataTest {

    private final MasterKey masterKey = MasterKey.random();
    private final MemoryKeyStore store = new MemoryKeyStore();
    private final PersonalDataKeys keys = new PersonalDataKeys(store, masterKey);
    private final EventSerializer serializer = serializer(keys);

    private static EventSerializer serializer(PersonalDataKeys keys) {
        return new EventSerializer(StoredTypes.none().and("person.seen", PersonSeen.class), keys);
    }

    @Test
    void no_personal_data_can_be_seen_in_what_is_stored() {
        String stored = serializer.serialize(PersonSeens.anna(), String.class).getData();

        assertThat(stored)
                .doesNotContain("\"Anna", "niewska", "Anula", "early-bird", "green", "1815-", "4321.", "\"PLN")
                .contains("\"name\":\"pd1:" + ANNA + ":PROFILE:1:person.name:")
                .contains("\"text\":\"pd1:" + ANNA + ":INTERACTION:1:person.text:");
    }

    @Test
    void equal_data_is_stored_differently_every_time() {
        assertThat(stored().get("name")).isNotEqualTo(stored().get("name"));
    }

    @Test
    void another_process_with_the_same_master_key_reads_it() {
        ObjectNode stored = stored();

        assertThat(read(serializer(new PersonalDataKeys(store, masterKey)), stored))
                .isEqualTo(PersonSeens.anna());
    }

    @Test
    void another_master_key_reads_nothing() {
        ObjectNode stored = stored();
        EventSerializer other = serializer(new PersonalDataKeys(store, MasterKey.random()));

        assertThatThrownBy(() -> read(other, stored)).hasMessageContaining("master key");
    }

    @Test
    void once_its_key_is_destroyed_a_field_reads_as_null_and_the_others_as_ever() {
        ObjectNode stored = stored();
        assertThat(read(stored).text()).isNotNull();

        keys.destroy(ANNA, RetentionClass.INTERACTION);

        PersonSeen read = read(stored);
        assertThat(read.text()).isNull();
        assertThat(read.name()).isEqualTo(PersonSeens.anna().name());
        assertThat(read.money()).isEqualTo(PersonSeens.anna().money());
    }

    @Test
    void nothing_can_be_stored_once_the_key_is_destroyed() {
        keys.destroy(ANNA, RetentionClass.PROFILE);

        assertThatThrownBy(this::stored).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void personal_data_of_nobody_is_refused() {
        assertThatThrownBy(() -> serializer.serialize(PersonSeens.seen(null, "whisper"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("person.seen")
                .hasMessageContaining("text")
                .hasMessageNotContaining("whisper");
    }

    @Test
    void every_flipped_character_of_a_ciphertext_is_noticed() {
        ObjectNode stored = stored();
        String text = stored.get("text").stringValue();
        for (int i = 0; i < text.length(); i++) {
            char flipped = text.charAt(i) == 'A' ? 'B' : 'A';
            ObjectNode altered = stored.deepCopy();
            altered.put("text", text.substring(0, i) + flipped + text.substring(i + 1));

            assertThatThrownBy(() -> read(altered))
                    .as("character %s", i)
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("person.seen")
                    .hasMessageContaining("person.text");
        }
    }

    @Test
    void a_ciphertext_moved_to_another_field_is_noticed() {
        ObjectNode stored = stored();
        stored.set("text", stored.get("name"));

        assertThatThrownBy(() -> read(stored)).hasMessageContaining("holds another field's content");
    }

    @Test
    void a_ciphertext_that_claims_another_field_is_noticed() {
        ObjectNode stored = stored();
        stored.put("birthDate", stored.get("name").stringValue().replace("person.name", "person.birth-date"));

        assertThatThrownBy(() -> read(stored)).hasMessageContaining("was altered, or belongs somewhere else");
    }

    @Test
    void a_ciphertext_of_another_subject_is_noticed() {
        ObjectNode annas = stored();
        ObjectNode berts = (ObjectNode) serializer
                .serialize(PersonSeens.seen(BERT, "Bert's"), JsonNode.class)
                .getData();
        berts.set("name", annas.get("name"));

        assertThatThrownBy(() -> read(berts)).hasMessageContaining("is the data of another subject");
    }

    @Test
    void a_ciphertext_that_claims_another_subject_is_noticed() {
        ObjectNode stored = stored();
        ObjectNode berts = (ObjectNode) serializer
                .serialize(PersonSeens.seen(BERT, "Bert's"), JsonNode.class)
                .getData();
        berts.put("name", stored.get("name").stringValue().replace(ANNA.toString(), BERT.toString()));

        assertThatThrownBy(() -> read(berts)).hasMessageContaining("was altered, or belongs somewhere else");
    }

    @Test
    void clear_text_in_the_place_of_ciphertext_is_refused() {
        ObjectNode stored = stored();
        stored.put("text", "whisper");

        assertThatThrownBy(() -> read(stored))
                .hasMessageContaining("is not encrypted")
                .hasMessageNotContaining("whisper");
        stored.putObject("text").put("a", "whisper");
        assertThatThrownBy(() -> read(stored)).hasMessageContaining("is not encrypted");
        stored.putArray("text").add("whisper");
        assertThatThrownBy(() -> read(stored)).hasMessageContaining("is not encrypted");
    }

    private ObjectNode stored() {
        return (ObjectNode)
                serializer.serialize(PersonSeens.anna(), JsonNode.class).getData();
    }

    private PersonSeen read(ObjectNode stored) {
        return read(serializer, stored);
    }

    private static PersonSeen read(EventSerializer serializer, ObjectNode stored) {
        return Objects.requireNonNull(serializer.<JsonNode, PersonSeen>deserialize(
                new SimpleSerializedObject<>(stored, JsonNode.class, "person.seen", "1")));
    }
}
