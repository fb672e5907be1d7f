package cis.query.replay;

import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Money;
import cis.api.customer.AddressKind;
import cis.api.customer.ContactChannel;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.query.AddressView;
import cis.api.customer.query.ContactPointView;
import cis.api.customer.query.CustomerProfile;
import cis.api.customer.query.CustomerStatus;
import cis.api.customer.query.CustomerTotals;
import cis.api.customer.query.DemographicView;
import cis.api.customer.query.SourceRecordView;
import cis.api.history.query.FieldDifference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlatteningAProfileTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

    private final Map<String, JsonNode> fields = ProfileFields.of(profile("Ada", List.of("vip", "a/b~c")));

    @Test
    void things_of_a_list_go_by_what_identifies_them() {
        assertThat(fields)
                .containsKeys(
                        "/name/given",
                        "/contactPoints/EMAIL:ada@example.org/verified",
                        "/addresses/POSTAL/country",
                        "/addresses/POSTAL@2026-07-01/country",
                        "/addresses/POSTAL@2026-07-01#2/country",
                        "/demographics/income/value",
                        "/sourceRecords/shop:ada-1/source",
                        "/preferences/quiet hours",
                        "/tags/vip");
        assertThat(fields.keySet()).noneMatch(field -> field.matches(".*/[0-9]+(/.*)?"));
    }

    @Test
    void what_a_pointer_means_by_itself_is_escaped() {
        assertThat(String.valueOf(fields.get("/tags/a~1b~0c"))).isEqualTo("\"a/b~c\"");
    }

    @Test
    void money_is_one_value_and_what_is_absent_or_empty_is_none() {
        assertThat(String.valueOf(fields.get("/totals/GBP/net")))
                .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"GBP\"}");
        assertThat(fields).doesNotContainKeys("/totals/GBP/net/amount", "/owner", "/latestNotes", "/birthDate");
    }

    @Test
    void something_identifies_the_things_of_every_list_that_a_profile_can_have() {
        assertThat(ProfileFields.IDENTITIES).containsOnlyKeys(FieldNames.lists());
    }

    @Test
    void every_field_of_a_profile_is_one_that_can_be_asked_for() {
        assertThat(fields.keySet()).allMatch(FieldNames::exists);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/name",
                "/name/family",
                "/totals/EUR/net",
                "/latestComplaint/overdue",
                "/preferences/x",
                "/latestNotes/1/text",
                "/tags/any",
                "/version"
            })
    void a_field_that_a_profile_can_have_exists(String pointer) {
        assertThat(FieldNames.exists(pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "name",
                "/nam",
                "/name/first",
                "/version/x",
                "/totals/EUR/net/amount",
                "/tags/any/more",
                "/latestNotes/1/words",
                "/preferences/x/y",
                "/latestInteraction/occurredOn/text"
            })
    void a_field_that_no_profile_can_have_does_not(String pointer) {
        assertThat(FieldNames.exists(pointer)).isFalse();
    }

    @Test
    void a_field_includes_those_below_it_and_not_those_that_begin_alike() {
        assertThat(FieldNames.isWithin("/name/given", "/name")).isTrue();
        assertThat(FieldNames.isWithin("/name", "/name")).isTrue();
        assertThat(FieldNames.isWithin("/addresses/POSTAL@2026-07-01/city", "/addresses/POSTAL"))
                .isFalse();
    }

    @Test
    void differences_name_what_is_gone_first_and_then_what_is_new_or_another() {
        Map<String, JsonNode> after = ProfileFields.of(profile(null, List.of("vip", "new")));
        assertThat(Differences.between(fields, after))
                .extracting(FieldDifference::field)
                .containsExactly("/name/given", "/tags/a~1b~0c", "/tags/new");
        assertThat(Differences.between(after, fields))
                .filteredOn(one -> one.field().equals("/name/given"))
                .allSatisfy(one -> {
                    assertThat(one.before()).isNull();
                    assertThat(String.valueOf(one.after())).isEqualTo("\"Ada\"");
                });
        assertThat(Differences.between(fields, fields)).isEmpty();
    }

    private static CustomerProfile profile(@Nullable String given, List<String> tags) {
        return new CustomerProfile(
                ADA,
                "C-10007",
                Party.PERSON,
                CustomerStatus.ACTIVE,
                null,
                false,
                null,
                new CustomerName(given, "Lovelace", null, null, null),
                List.of(new ContactPointView(ContactChannel.EMAIL, "ada@example.org", true, false, false, THEN)),
                List.of(address(null, true), address("2026-07-01", false), address("2026-07-01", false)),
                null,
                null,
                Map.of("quiet hours", "22-7"),
                tags,
                List.of(new DemographicView("income", "2", "survey")),
                null,
                null,
                List.of(new SourceRecordView("shop", "ada-1")),
                List.of(totals()),
                List.of(),
                null,
                0,
                null,
                THEN,
                1);
    }

    private static AddressView address(@Nullable String from, boolean current) {
        LocalDate day = from == null ? null : LocalDate.parse(from);
        return new AddressView(AddressKind.POSTAL, null, null, null, null, null, "GB", day, current);
    }

    private static CustomerTotals totals() {
        Money money = new Money(new BigDecimal("12.50"), "GBP");
        return new CustomerTotals("GBP", 1, 0, money, money, money, money, money, money, money, money, null, null);
    }
}
