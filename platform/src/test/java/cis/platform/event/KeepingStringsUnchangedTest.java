package cis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.json.JsonRules;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Max Woolf's big list of naughty strings, and a few more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingStringsUnchangedTest {

    private static final EventSerializer SERIALIZER = new EventSerializer(
            StoredTypes.none().and("person.seen", PersonSeen.class),
            new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random()));

    static Stream<String> strings() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/naughty-strings.json"));
        return Stream.concat(
                Arrays.stream(JsonRules.http().readValue(file, String[].class)),
                Stream.of("pd1:forged", "\0\u0001\u001f", "\u2028\u2029", "\ufeffa", "e\u0301 é", "a".repeat(50_000)));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void a_string_is_the_same_after_request_event_and_answer(String text) {
        PersonSeen event = PersonSeens.seen(PersonSeens.ANNA, text);

        PersonSeen read = SERIALIZER.deserialize(SERIALIZER.serialize(event, byte[].class));
        String answer = JsonRules.http().writeValueAsString(read.text());

        assertThat(read.text()).isEqualTo(text);
        assertThat(JsonRules.http().readValue(answer, String.class)).isEqualTo(text);
    }
}
