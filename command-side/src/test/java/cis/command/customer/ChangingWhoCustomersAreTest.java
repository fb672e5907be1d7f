package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.BIRTH_DATE;
import static cis.testkit.Customers.SHOPPER;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.acme;
import static cis.testkit.Customers.organisation;
import static cis.testkit.Customers.person;
import static cis.testkit.Customers.shopper;

import cis.api.customer.CustomerError;
import cis.api.customer.command.ChangeName;
import cis.api.customer.command.RecordBirthDate;
import cis.api.customer.command.RecordDeath;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.DeathRecorded;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangingWhoCustomersAreTest extends CustomerDecisionTest {

    @Test
    void a_customer_takes_another_name() {
        givenAda()
                .when(new ChangeName(ADA, person("Ada", "King")))
                .expectEvents(new CustomerNameChanged(ADA, person("Ada", "King")));
    }

    @Test
    void a_customer_known_by_a_source_record_gets_a_name() {
        given(shopper())
                .when(new ChangeName(SHOPPER, person("Max", "Shopper")))
                .expectEvents(new CustomerNameChanged(SHOPPER, person("Max", "Shopper")));
    }

    @Test
    void the_same_name_is_no_change() {
        givenAda().when(new ChangeName(ADA, person("Ada", "Lovelace"))).expectNoEvents();
        givenAda(new CustomerNameChanged(ADA, person("Ada", "King")))
                .when(new ChangeName(ADA, person("Ada", "King")))
                .expectNoEvents();
    }

    @Test
    void a_person_takes_no_organisations_name() {
        refused(
                givenAda().when(new ChangeName(ADA, organisation("ACME"))),
                CustomerError.NAME_INCOMPLETE,
                "/name/given",
                "/name/family",
                "/name/organisation");
    }

    @Test
    void an_organisation_takes_no_persons_name() {
        refused(
                given(acme()).when(new ChangeName(ACME, person("Ada", "Lovelace"))),
                CustomerError.NAME_OF_OTHER_PARTY,
                "/name/given",
                "/name/family",
                "/name/organisation");
    }

    @Test
    void a_birth_date_becomes_known() {
        given(shopper()).when(new RecordBirthDate(SHOPPER, TODAY)).expectEvents(new BirthDateRecorded(SHOPPER, TODAY));
        givenAda().when(new RecordBirthDate(ADA, BIRTH_DATE)).expectNoEvents();
    }

    @Test
    void a_birth_date_lies_neither_in_the_future_nor_before_1850_nor_after_the_death() {
        CustomerError implausible = CustomerError.BIRTH_DATE_IMPLAUSIBLE;
        refused(givenAda().when(new RecordBirthDate(ADA, TODAY.plusDays(1))), implausible, "/birthDate");
        refused(givenAda().when(new RecordBirthDate(ADA, LocalDate.of(1849, 12, 31))), implausible, "/birthDate");
        DeathRecorded died = new DeathRecorded(ADA, TODAY.minusDays(9));
        refused(givenAda(died).when(new RecordBirthDate(ADA, TODAY.minusDays(8))), implausible, "/birthDate");
        givenAda(died)
                .when(new RecordBirthDate(ADA, TODAY.minusDays(9)))
                .expectEvents(new BirthDateRecorded(ADA, TODAY.minusDays(9)));
    }

    @Test
    void a_death_is_recorded_from_the_birth_until_today() {
        givenAda().when(new RecordDeath(ADA, TODAY)).expectEvents(new DeathRecorded(ADA, TODAY));
        givenAda().when(new RecordDeath(ADA, BIRTH_DATE)).expectEvents(new DeathRecorded(ADA, BIRTH_DATE));
        CustomerError implausible = CustomerError.DEATH_DATE_IMPLAUSIBLE;
        refused(givenAda().when(new RecordDeath(ADA, TODAY.plusDays(1))), implausible, "/date");
        refused(givenAda().when(new RecordDeath(ADA, BIRTH_DATE.minusDays(1))), implausible, "/date");
    }

    @Test
    void a_death_is_recorded_once() {
        DeathRecorded died = new DeathRecorded(ADA, TODAY.minusDays(9));
        givenAda(died).when(new RecordDeath(ADA, TODAY.minusDays(9))).expectNoEvents();
        refused(
                givenAda(died).when(new RecordDeath(ADA, TODAY.minusDays(8))),
                CustomerError.DEATH_ALREADY_RECORDED,
                "/date");
    }

    @Test
    void organisations_are_neither_born_nor_do_they_die() {
        refused(given(acme()).when(new RecordDeath(ACME, TODAY)), CustomerError.NOT_A_PERSON, "/date");
        refused(given(acme()).when(new RecordBirthDate(ACME, TODAY)), CustomerError.NOT_A_PERSON, "/birthDate");
    }
}
