package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.customer.CustomerError;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.event.CustomerClosed;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.testkit.Customers;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimingSourceRecordsTest {

    private static final CustomerId ADA = Customers.ADA;
    private static final CustomerId BEN = CustomerId.of("01890000-0000-7000-8000-0000000000b2");

    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryHistory history = new MemoryHistory();
    private final SourceRecords records = new SourceRecords(directory, history);

    @Test
    void a_record_that_is_linked_stays_where_it_is() {
        happened(ADA, 0, new CustomerClosed(ADA, "moved"));
        claim(ADA).close();
        happened(ADA, 1, linked(ADA));

        assertRefused(BEN, CustomerError.SOURCE_RECORD_TAKEN.name());
        assertThat(holder()).isEqualTo(ADA);
    }

    @Test
    void a_record_that_was_reserved_by_a_process_that_then_died_is_free() {
        happened(ADA, 0, new CustomerClosed(ADA, "moved"));
        claim(ADA).close(); // and no event

        claim(BEN).close();
        assertThat(holder()).isEqualTo(BEN);
    }

    @Test
    void a_record_that_was_unlinked_by_a_process_that_then_died_is_free() {
        claim(ADA).close();
        happened(ADA, 0, linked(ADA));
        happened(ADA, 1, new SourceRecordUnlinked(ADA, "shop", "14646"));

        claim(BEN).close();
        assertThat(holder()).isEqualTo(BEN);
    }

    @Test
    void while_a_link_is_under_way_nobody_takes_its_record() {
        try (SourceRecords.Claim underWay = claim(ADA)) {
            assertRefused(BEN, "CONCURRENT_CHANGE");
            underWay.refused();
        }
        claim(BEN).close();
        assertThat(holder()).isEqualTo(BEN);
    }

    @Test
    void a_link_that_was_refused_gives_nothing_back_that_it_did_not_take() {
        claim(ADA).close();
        try (SourceRecords.Claim again = claim(ADA)) {
            again.refused();
        }
        assertThat(holder()).isEqualTo(ADA);
    }

    private SourceRecords.Claim claim(CustomerId customer) {
        return records.claim(new LinkSourceRecord(customer, "shop", "14646"), "main");
    }

    private void assertRefused(CustomerId customer, String code) {
        assertThatThrownBy(() -> claim(customer))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    private CustomerId holder() {
        return new CustomerId(directory.find("main", "shop", "14646").orElseThrow());
    }

    private void happened(CustomerId customer, long sequence, CustomerEvent event) {
        history.appendEvents(
                List.of(new GenericDomainEventMessage<>("customer", customer.toString(), sequence, event)));
    }

    private static SourceRecordLinked linked(CustomerId customer) {
        return new SourceRecordLinked(customer, "shop", "14646");
    }
}
