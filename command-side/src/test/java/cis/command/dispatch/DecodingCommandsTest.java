package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.Violation;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.AssignOwner;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.LogInteraction;
import cis.api.customer.command.RecordDemographics;
import cis.api.customer.command.RegisterCustomer;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecodingCommandsTest {
    private static final String ID = "01890000-0000-7000-8000-000000000001";
    private static final String PURCHASE = """
            {"customerId":"01890000-0000-7000-8000-000000000001","source":"shop","externalId":"1",
             "occurredOn":"2026-03-01","currency":"EUR","lines":[%s]}""";

    private static final CommandCatalogue CATALOGUE = new CommandCatalogue();
    private final CommandDecoder decoder = new CommandDecoder(
            CATALOGUE, Validation.buildDefaultValidatorFactory().getValidator());

    static Stream<CommandType> commands() {
        return CATALOGUE.all().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_example_of_every_command_is_accepted(CommandType type) throws IOException {
        try (InputStream file =
                CommandType.class.getResourceAsStream("/cis/command/examples/" + type.name() + ".json")) {
            byte[] body = Objects.requireNonNull(file, type.name()).readAllBytes();
            assertThat(decoder.decode(type.type(), body, type.fromPath() == null ? null : ID))
                    .isInstanceOf(type.type());
        }
    }

    @Test
    void the_id_of_the_path_becomes_the_target() {
        AddTag command = (AddTag) decode(AddTag.class, "{\"tag\":\"vip\"}");
        assertThat(command.customerId()).hasToString(ID);
        assertThat(command.tag()).isEqualTo("vip");
    }

    @Test
    void an_id_in_the_body_is_not_known() {
        assertThat(faults(AddTag.class, "{\"tag\":\"vip\",\"customerId\":\"" + ID + "\"}"))
                .containsExactly("/customerId unknown");
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(faults(RegisterCustomer.class, """
                        {"party":"ROBOT","name":"Ada","contactPoints":{"a":1},"address":{"country":"UK","floor":1},
                         "birthDate":"1985-02-30","tags":["a",7,null],"language":"?"}"""))
                .containsExactlyInAnyOrder(
                        "/party format",
                        "/name type",
                        "/contactPoints type",
                        "/address/country format",
                        "/address/floor unknown",
                        "/birthDate format",
                        "/tags/1 type",
                        "/tags required",
                        "/language format");
    }

    @Test
    void a_value_that_is_none_of_an_enumeration_learns_which_there_are() {
        assertThat(violations(RegisterCustomer.class, "{\"party\":\"person\"}")
                        .get(0)
                        .message())
                .isEqualTo("must be one of PERSON, ORGANISATION");
    }

    /** They stay readable for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "Anna Nowak", "", "-7"})
    void people_who_work_here_are_named_by_ids_that_say_nothing(String name) {
        assertThat(faults(AssignOwner.class, "{\"owner\":\"" + name + "\"}")).containsExactly("/owner format");
        assertThat(faults(LogInteraction.class, """
                        {"channel":"phone","direction":"INBOUND","topic":"tea","summary":"Where is it?",
                         "occurredOn":"2026-03-01","agent":"%s"}""".formatted(name))).containsExactly("/agent format");
    }

    @Test
    void missing_fields_are_named() {
        assertThat(faults(RecordPurchase.class, "{}"))
                .containsExactlyInAnyOrder(
                        "/customerId required",
                        "/source required",
                        "/externalId required",
                        "/occurredOn required",
                        "/currency required",
                        "/lines required");
    }

    @Test
    void only_a_quantity_may_be_a_number() {
        decode(
                RecordPurchase.class,
                PURCHASE.formatted("{\"description\":\"Tea\",\"quantity\":2,\"unitPrice\":\"1.5\"}"));
        assertThat(faults(
                        RecordPurchase.class,
                        PURCHASE.formatted("{\"description\":\"Tea\",\"quantity\":2.5,\"unitPrice\":1}")))
                .containsExactlyInAnyOrder("/lines/0/quantity type", "/lines/0/unitPrice type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "NaN", "01", "+1", "1.", ".5", "", " 1", "1,5"})
    void a_decimal_is_plain(String number) {
        assertThat(faults(
                        RecordPurchase.class,
                        PURCHASE.formatted(
                                "{\"description\":\"T\",\"quantity\":\"%s\",\"unitPrice\":\"1\"}".formatted(number))))
                .containsExactly("/lines/0/quantity format");
    }

    @Test
    void a_decimal_beyond_its_range_is_named() {
        assertThat(faults(
                        RecordPurchase.class,
                        PURCHASE.formatted("{\"description\":\"T\",\"quantity\":\"0\",\"unitPrice\":\"1.1234567\"}")))
                .containsExactlyInAnyOrder("/lines/0/quantity range", "/lines/0/unitPrice range");
    }

    @Test
    void names_of_fields_are_escaped_in_pointers() {
        assertThat(faults(RecordDemographics.class, "{\"source\":\"x\",\"attributes\":{\"a/b~c\":7}}"))
                .containsExactly("/attributes/a~1b~0c type");
    }

    @Test
    void a_reference_is_an_id_or_a_record() {
        assertThat(faults(
                        RecordPurchase.class,
                        PURCHASE.formatted("").replace("\"" + ID + "\"", "{\"source\":\"shop\"}")))
                .contains("/customerId format");
    }

    @Test
    void a_return_that_names_its_purchase_is_a_return_of_that_purchase() {
        String body = PURCHASE.formatted("{\"line\":1,\"quantity\":1}");
        assertThat(decoder.decode(
                        RecordReturn.class,
                        body.replace("{\"customerId\"", "{\"purchaseId\":\"" + ID + "\",\"customerId\"")
                                .getBytes(StandardCharsets.UTF_8),
                        null))
                .isInstanceOf(ReturnPurchase.class);
        assertThat(faults(ReturnPurchase.class, body)).containsExactly("/purchaseId required");
    }

    @Test
    void a_return_whose_purchase_is_null_stands_alone() {
        String body = PURCHASE.formatted("{\"description\":\"x\",\"quantity\":1,\"unitPrice\":\"1.50\"}");
        assertThat(decoder.decode(
                        RecordReturn.class,
                        body.replace("{\"customerId\"", "{\"purchaseId\":null,\"customerId\"")
                                .getBytes(StandardCharsets.UTF_8),
                        null))
                .isInstanceOf(RecordReturn.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"tag\":\"a\"}x",
                "{\"tag\":\"a\"}{}",
                "{\"tag\":\"a\",\"tag\":\"b\"}",
                "{\"tag\":NaN}",
                "{'tag':'a'}",
                "{\"tag\":\"a\",}",
                "{\"tag\":\"\\ud800\"}",
                "// no\n{\"tag\":\"a\"}"
            })
    void what_is_no_json_object_is_refused(String body) {
        assertThatThrownBy(() -> decode(AddTag.class, body))
                .isInstanceOf(CommandRejected.class)
                .hasMessageStartingWith("MALFORMED_REQUEST");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThatThrownBy(() -> decode(ChangeName.class, "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin = "{\"tag\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> decoder.decode(AddTag.class, latin, ID)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void no_document_of_the_json_test_suite_is_more_than_refused() throws IOException {
        Path suite =
                Path.of(System.getProperty("cis.json-test-suite", "../../shared/data/json-test-suite/test_parsing"));
        assumeThat(suite).as("the JSON test suite").exists();
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.toList()) {
                byte[] body = Files.readAllBytes(file);
                assertThatThrownBy(() -> decoder.decode(AddTag.class, body, ID))
                        .as(file.getFileName().toString())
                        .isInstanceOf(CommandRejected.class);
            }
        }
    }

    private Command decode(Class<? extends Command> type, String body) {
        CommandType known = CATALOGUE.of(type);
        return decoder.decode(type, body.getBytes(StandardCharsets.UTF_8), known.fromPath() == null ? null : ID);
    }

    private List<Violation> violations(Class<? extends Command> type, String body) {
        return catchThrowableOfType(CommandRejected.class, () -> decode(type, body))
                .rejection()
                .violations();
    }

    private List<String> faults(Class<? extends Command> type, String body) {
        return violations(type, body).stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }
}
