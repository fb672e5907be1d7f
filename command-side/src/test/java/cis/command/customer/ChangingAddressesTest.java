package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.london;
import static cis.testkit.Customers.paris;

import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.CustomerError;
import cis.api.customer.command.ChangeAddress;
import cis.api.customer.event.AddressChanged;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangingAddressesTest extends CustomerDecisionTest {

    private static final Address BILLING = new Address(AddressKind.BILLING, null, null, "London", null, null, "GB");

    @Test
    void an_address_holds_from_today_unless_another_day_is_named() {
        givenAda().when(new ChangeAddress(ADA, paris(), null)).expectEvents(new AddressChanged(ADA, paris(), TODAY));
        givenAda()
                .when(new ChangeAddress(ADA, paris(), TODAY.plusDays(30)))
                .expectEvents(new AddressChanged(ADA, paris(), TODAY.plusDays(30)));
    }

    @Test
    void the_address_that_holds_on_that_day_already_is_no_change() {
        givenAda().when(new ChangeAddress(ADA, london(), null)).expectNoEvents();
        AddressChanged moves = new AddressChanged(ADA, paris(), TODAY.plusDays(30));
        givenAda(moves).when(new ChangeAddress(ADA, london(), null)).expectNoEvents();
        givenAda(moves)
                .when(new ChangeAddress(ADA, paris(), TODAY.plusDays(30)))
                .expectNoEvents();
        givenAda(moves)
                .when(new ChangeAddress(ADA, paris(), TODAY.plusDays(29)))
                .expectEvents(new AddressChanged(ADA, paris(), TODAY.plusDays(29)));
        givenAda(moves)
                .when(new ChangeAddress(ADA, london(), TODAY.plusDays(30)))
                .expectEvents(new AddressChanged(ADA, london(), TODAY.plusDays(30)));
    }

    @Test
    void addresses_of_different_kinds_stand_beside_each_other() {
        givenAda().when(new ChangeAddress(ADA, BILLING, null)).expectEvents(new AddressChanged(ADA, BILLING, TODAY));
        givenAda(new AddressChanged(ADA, BILLING, TODAY))
                .when(new ChangeAddress(ADA, london(), null))
                .expectNoEvents();
    }

    @Test
    void an_address_without_a_kind_is_the_postal_one() {
        Address unspecified = new Address(null, null, null, null, null, null, "FR");
        Address postal = new Address(AddressKind.POSTAL, null, null, null, null, null, "FR");
        givenAda().when(new ChangeAddress(ADA, unspecified, null)).expectEvents(new AddressChanged(ADA, postal, TODAY));
        givenAda(new AddressChanged(ADA, postal, TODAY))
                .when(new ChangeAddress(ADA, unspecified, null))
                .expectNoEvents();
    }

    @Test
    void an_address_begins_between_1850_and_ten_years_from_today() {
        CustomerError implausible = CustomerError.EFFECTIVE_FROM_IMPLAUSIBLE;
        LocalDate first = LocalDate.of(1850, 1, 1);
        givenAda().when(new ChangeAddress(ADA, paris(), first)).expectEvents(new AddressChanged(ADA, paris(), first));
        refused(givenAda().when(new ChangeAddress(ADA, paris(), first.minusDays(1))), implausible, "/effectiveFrom");
        LocalDate last = TODAY.plusYears(10);
        givenAda().when(new ChangeAddress(ADA, paris(), last)).expectEvents(new AddressChanged(ADA, paris(), last));
        refused(givenAda().when(new ChangeAddress(ADA, paris(), last.plusDays(1))), implausible, "/effectiveFrom");
    }
}
