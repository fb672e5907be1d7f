package cis.command.customer;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.NOTE;
import static cis.testkit.Customers.SHOPPER;
import static cis.testkit.Customers.TODAY;
import static cis.testkit.Customers.ada;
import static cis.testkit.Customers.erased;
import static cis.testkit.Customers.london;
import static cis.testkit.Customers.paris;
import static cis.testkit.Customers.shopper;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.Party;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerReopened;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.TagAdded;
import cis.command.customer.CustomerFacts.Status;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomerLookupTest {

    private final ListedEvents events = new ListedEvents();
    private final CustomerLookup customers =
            new CustomerLookup(events, Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_customer_is_what_its_events_say() {
        events.append(ADA.toString(), ada());
        assertThat(customers.find(ADA, "main"))
                .isEqualTo(new CustomerFacts(ADA, Status.ACTIVE, Party.PERSON, "GB", false));
    }

    @Test
    void each_look_up_reads_only_what_came_after_the_last() {
        events.append(ADA.toString(), ada());
        assertThat(customers.find(ADA, "main").status()).isEqualTo(Status.ACTIVE);
        events.append(ADA.toString(), new CustomerClosed(ADA, "gone"));
        assertThat(customers.find(ADA, "main").status()).isEqualTo(Status.CLOSED);
        events.append(ADA.toString(), new CustomerReopened(ADA, "back"), new DeathRecorded(ADA, TODAY));
        assertThat(customers.find(ADA, "main"))
                .isEqualTo(new CustomerFacts(ADA, Status.ACTIVE, Party.PERSON, "GB", true));
        assertThat(events.read).isEqualTo(4);
    }

    @Test
    void the_country_is_that_of_todays_postal_address() {
        events.append(ADA.toString(), ada(), new AddressChanged(ADA, paris(), TODAY.plusDays(1)));
        assertThat(customers.find(ADA, "main").country()).isEqualTo("GB");
        events.append(ADA.toString(), new AddressChanged(ADA, paris(), TODAY));
        assertThat(customers.find(ADA, "main").country()).isEqualTo("FR");
    }

    @Test
    void a_corrected_country_is_the_country() {
        events.append(ADA.toString(), ada());
        events.append(
                ADA.toString(),
                new FieldCorrected(
                        ADA,
                        events.all.getFirst().id(),
                        "customer.registered",
                        "/address/country",
                        "GB",
                        "IE",
                        true,
                        null,
                        "x"));
        assertThat(customers.find(ADA, "main").country()).isEqualTo("IE");
    }

    @Test
    void customers_who_do_not_exist_or_belong_to_another_client_company_are_unknown() {
        events.append(ADA.toString(), ada());
        assertThat(customers.find(SHOPPER, "main").status()).isEqualTo(Status.UNKNOWN);
        assertThat(customers.find(ADA, "north").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_customer_known_only_by_a_source_record_is_not_erased() {
        events.append(SHOPPER.toString(), shopper());
        assertThat(customers.find(SHOPPER, "main").status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void an_erased_customer_is_erased() {
        events.append(ADA.toString(), erased());
        assertThat(customers.find(ADA, "main").erased()).isTrue();
    }

    @Test
    void a_long_history_is_read_to_its_end() {
        events.append(ADA.toString(), ada());
        for (int i = 0; i < 2_000; i++) {
            events.append(ADA.toString(), new TagAdded(ADA, "tag " + i));
        }
        events.append(ADA.toString(), new CustomerClosed(ADA, "gone"));
        assertThat(customers.find(ADA, "main").status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_document_prints_name_billing_address_and_tax_id_of_today() {
        Address office = new Address(AddressKind.BILLING, "2 Hill", null, "York", null, "YO1", "GB");
        events.append(ADA.toString(), ada());
        assertThat(customers.buyer(ADA)).isEqualTo(new BuyerFacts("Ada Lovelace", london(), null));
        events.append(ADA.toString(), new AddressChanged(ADA, office, TODAY.plusDays(1)));
        assertThat(customers.buyer(ADA).address()).isEqualTo(london());
        events.append(
                ADA.toString(),
                new AddressChanged(ADA, office, TODAY),
                new DemographicsRecorded(ADA, Map.of("taxId", "GB123456789"), "form"));
        assertThat(customers.buyer(ADA)).isEqualTo(new BuyerFacts("Ada Lovelace", office, "GB123456789"));
    }

    @Test
    void a_document_prints_what_was_corrected() {
        events.append(ADA.toString(), ada());
        events.append(
                ADA.toString(),
                new FieldCorrected(
                        ADA,
                        events.all.getFirst().id(),
                        "customer.registered",
                        "/name/family",
                        "Lovelace",
                        "King",
                        true,
                        null,
                        "x"));
        assertThat(customers.buyer(ADA).name()).isEqualTo("Ada King");
    }

    @Test
    void of_who_is_not_there_or_was_erased_nothing_is_printed() {
        assertThat(customers.buyer(SHOPPER)).isEqualTo(new BuyerFacts(null, null, null));
        events.append(ADA.toString(), erased());
        assertThat(customers.buyer(ADA)).isEqualTo(new BuyerFacts(null, null, null));
    }

    @Test
    void a_note_says_whom_it_is_about() {
        events.append(NOTE.toString(), new NoteAdded(NOTE, ADA, "Prefers tea."));
        assertThat(customers.customerOf(NOTE)).contains(ADA);
    }

    /** History in memory. */
    private static final class ListedEvents implements EventLog {

        private final List<RecordedEvent> all = new ArrayList<>();
        private int read;

        void append(String aggregate, DomainEvent... payloads) {
            for (DomainEvent payload : payloads) {
                long sequence = all.stream()
                        .filter(event -> event.aggregateId().equals(aggregate))
                        .count();
                int position = all.size() + 1;
                all.add(new RecordedEvent(
                        position,
                        new UUID(0, position),
                        "type",
                        "1",
                        "customer",
                        aggregate,
                        sequence,
                        Instant.EPOCH,
                        Map.of(MetadataKeys.CLIENT, "main"),
                        payload));
            }
        }

        @Override
        public long head() {
            return all.size();
        }

        @Override
        public List<RecordedEvent> read(EventQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
            List<RecordedEvent> found = all.stream()
                    .filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() >= fromSequence)
                    .limit(limit)
                    .toList();
            read += found.size();
            return found;
        }

        @Override
        public long positionAt(Instant moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long scan(long after, Consumer<? super RecordedEvent> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RecordedEvent> find(UUID eventId) {
            throw new UnsupportedOperationException();
        }
    }
}
