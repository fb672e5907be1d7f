package cis.command.customer;

import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.london;
import static cis.testkit.Customers.paris;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.AddressKind;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressBookTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void an_address_holds_from_its_first_day_until_the_next_begins() {
        AddressBook book =
                AddressBook.EMPTY.with(FIRST, LocalDate.MIN, london()).with(SECOND, TODAY, paris());
        assertThat(book.on(AddressKind.POSTAL, TODAY.minusDays(1))).contains(london());
        assertThat(book.on(AddressKind.POSTAL, TODAY)).contains(paris());
        assertThat(book.on(AddressKind.BILLING, TODAY)).isEmpty();
        assertThat(book.countryOn(TODAY)).isEqualTo("FR");
    }

    @Test
    void of_two_that_begin_on_the_same_day_the_one_recorded_later_holds() {
        AddressBook book = AddressBook.EMPTY.with(FIRST, TODAY, london()).with(SECOND, TODAY, paris());
        assertThat(book.on(AddressKind.POSTAL, TODAY)).contains(paris());
        assertThat(book.isCurrent(FIRST, TODAY)).isFalse();
        assertThat(book.isCurrent(SECOND, TODAY)).isTrue();
    }

    @Test
    void one_that_began_earlier_does_not_replace_one_that_holds() {
        AddressBook book = AddressBook.EMPTY.with(FIRST, TODAY, london()).with(SECOND, TODAY.minusDays(9), paris());
        assertThat(book.on(AddressKind.POSTAL, TODAY)).contains(london());
        assertThat(book.isCurrent(SECOND, TODAY)).isFalse();
    }

    @Test
    void one_that_is_to_come_is_current_beside_the_one_that_holds() {
        AddressBook book =
                AddressBook.EMPTY.with(FIRST, LocalDate.MIN, london()).with(SECOND, TODAY.plusDays(1), paris());
        assertThat(book.isCurrent(FIRST, TODAY)).isTrue();
        assertThat(book.isCurrent(SECOND, TODAY)).isTrue();
        assertThat(book.isCurrent(FIRST, TODAY.plusDays(1))).isFalse();
    }

    @Test
    void nothing_is_known_where_there_is_no_address() {
        assertThat(AddressBook.EMPTY.with(FIRST, TODAY, null).countryOn(TODAY)).isNull();
        assertThat(AddressBook.EMPTY.with(FIRST, TODAY.plusDays(1), london()).countryOn(TODAY))
                .isNull();
    }
}
