package cis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.contract.EventTypes;
import cis.platform.personaldata.GoldenForm;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every type of event in every revision that was ever stored, as a file {@code contract/<type>/<revision>.json}: its
 * payload, in {@link GoldenForm}, with every component that it can have.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTest {

    private static final Path CONTRACT = Path.of("../shared-api/src/test/resources/contract");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PersonalDataKeys keys = new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random());
    private final EventSerializer serializer = new EventSerializer(StoredTypes.events(), keys);
    private final GoldenForm form = new GoldenForm(keys);

    static Collection<String> types() {
        return EventTypes.names().stream().sorted().toList();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            return files.filter(Files::isRegularFile)
                    .map(CONTRACT::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_has_a_file_of_its_newest_revision(String type) {
        Path file = CONTRACT.resolve(type).resolve(revision(type) + ".json");

        if (!Files.exists(file)) {
            fail("There is no %s. Write it, with a realistic value for every component:%n%s", file, outline(type));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_newest_revision_is_read_and_written_back_equal(String type) throws IOException {
        Path file = CONTRACT.resolve(type).resolve(revision(type) + ".json");

        DomainEvent event = read(type, revision(type), Files.readString(file));

        JsonNode written =
                form.toGolden(serializer.serialize(event, JsonNode.class).getData());
        assertThat(written.toPrettyString()).isEqualTo(Files.readString(file).strip());
        assertThat(written.propertyNames())
                .as("components of %s in %s", type, file)
                .containsExactlyElementsOf(Arrays.stream(components(type))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_of_every_revision_is_read(Path file) throws IOException {
        String type = String.valueOf(file.getName(0));
        String revision = String.valueOf(file.getFileName()).replace(".json", "");

        assertThat(EventTypes.names()).as("type of " + file).contains(type);
        assertThat(read(type, revision, Files.readString(CONTRACT.resolve(file))))
                .isInstanceOf(EventTypes.classOf(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothing_but_nulls_remains_of_personal_data_once_keys_are_destroyed(String type) throws Exception {
        Path file = CONTRACT.resolve(type).resolve(revision(type) + ".json");
        JsonNode golden = JSON.readTree(Files.readString(file));
        JsonNode stored = form.toStored(golden, subject(golden));
        for (RetentionClass retention : RetentionClass.values()) {
            keys.destroy(subject(golden), retention);
        }

        DomainEvent erased = decode(type, revision(type), stored);

        for (RecordComponent component : components(type)) {
            boolean isPersonal =
                    golden.has(component.getName()) && GoldenForm.isPersonal(golden.get(component.getName()));
            assertThat(component.getAccessor().invoke(erased) == null)
                    .as("%s is null", component.getName())
                    .isEqualTo(isPersonal);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void fields_of_personal_data_have_names_of_their_own_within_an_event(String type) {
        assertThat(Arrays.stream(components(type))
                        .map(RecordComponent::getAccessor)
                        .map(accessor -> accessor.getAnnotation(PersonalData.class))
                        .filter(Objects::nonNull)
                        .map(PersonalData::field))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_event_on_a_contents_page_has_a_name() {
        assertThat(EventTypes.names().stream()
                        .flatMap(name -> Arrays.stream(EventTypes.classOf(name).getInterfaces()))
                        .filter(Class::isSealed)
                        .distinct()
                        .flatMap(contents -> Arrays.stream(contents.getPermittedSubclasses()))
                        .filter(listed -> !listed.isSealed()))
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(EventTypes.nameOf(event)).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    private DomainEvent read(String type, String revision, String golden) {
        JsonNode tree = JSON.readTree(golden);
        return decode(type, revision, form.toStored(tree, subject(tree)));
    }

    private DomainEvent decode(String type, String revision, JsonNode stored) {
        GenericDomainEventEntry<byte[]> entry = new GenericDomainEventEntry<>(
                "any",
                "any-1",
                0,
                "018f3c00-0000-7000-8000-00000000000e",
                "2026-11-21T10:15:30Z",
                type,
                revision,
                JSON.writeValueAsBytes(stored),
                JSON.writeValueAsBytes(Map.of()));
        return (DomainEvent) EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1), entry)),
                        serializer,
                        EventUpcasters.chain())
                .toList()
                .getFirst()
                .getPayload();
    }

    private static CustomerId subject(JsonNode golden) {
        return CustomerId.of(golden.path("customerId").asString("018f3c00-0000-7000-8000-00000000000a"));
    }

    private static RecordComponent[] components(String type) {
        return EventTypes.classOf(type).getRecordComponents();
    }

    private static String revision(String type) {
        return EventTypes.classOf(type).getAnnotation(Revision.class).value();
    }

    private static String outline(String type) {
        return Arrays.stream(components(type))
                .map(EventContractTest::outline)
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    private static String outline(RecordComponent component) {
        PersonalData mark = component.getAccessor().getAnnotation(PersonalData.class);
        String value = "<" + component.getGenericType().getTypeName() + ">";
        return "  \"%s\" : %s"
                .formatted(
                        component.getName(),
                        mark == null
                                ? value
                                : "{ \"$personal\" : \"%s %s\", \"value\" : %s }"
                                        .formatted(mark.retention(), mark.field(), value));
    }
}
