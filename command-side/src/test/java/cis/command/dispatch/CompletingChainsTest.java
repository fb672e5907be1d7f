package cis.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.CommandReply;
import cis.api.CommandReply.AppendedEvent;
import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.billing.DocumentSeriesId;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceId;
import cis.api.billing.Seller;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.RecordPayment;
import cis.api.billing.event.InvoiceIssued;
import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.command.AddTag;
import cis.api.customer.event.TagAdded;
import cis.command.dispatch.Chains.Answer;
import cis.command.dispatch.Consequences.Followed;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletingChainsTest {

    private static final UUID INVOICE = UUID.fromString("018f3c05-5555-7555-8555-555555555555");
    private static final CustomerId CUSTOMER = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    private static final int HEAD = 90;

    private final List<RecordedEvent> events = new ArrayList<>();
    private final RecordedEvent first = event(7, 2, new TagAdded(CUSTOMER, "finalised"));
    private Followed followed = new Followed(true, List.of());
    private int waits;

    @Test
    void the_answer_carries_the_number_and_the_position_of_what_followed_and_events_of_its_own() {
        followed = new Followed(true, List.of(first, event(12, 3, issued())));

        Answer answer = complete(FinaliseInvoice.class);

        assertThat(answer.reply().number()).isEqualTo("INV-2026-000001");
        assertThat(answer.reply().position()).isEqualTo(7);
        assertThat(answer.reply().events()).hasSize(1);
        assertThat(answer.position()).isEqualTo(12);
        assertThat(answer.pending()).isFalse();
    }

    @Test
    void without_a_number_in_time_it_is_accepted_and_says_where_it_will_be() {
        followed = new Followed(false, List.of(first));

        Answer answer = complete(FinaliseInvoice.class);
        var response = Answers.response(CommandType.onExisting(FinaliseInvoice.class), answer);

        assertThat(answer.pending()).isTrue();
        assertThat(answer.position()).isEqualTo(HEAD);
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(response.getHeaders().getLocation()).hasPath("/api/v1/invoices/" + INVOICE);
        assertThat(response.getBody())
                .isNotNull()
                .extracting(CommandReply::number)
                .isNull();
    }

    @Test
    void a_payment_is_recorded_whether_or_not_it_is_posted_in_time() {
        followed = new Followed(false, List.of(first));

        Answer answer = complete(RecordPayment.class);

        assertThat(answer.pending()).isFalse();
        assertThat(Answers.response(CommandType.creating(RecordPayment.class, "payments"), answer)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void a_credit_note_is_numbered_like_an_invoice() {
        assertThat(CommandType.onExisting(CreditInvoice.class).chain()).isEqualTo(Chain.NUMBERED);
    }

    @Test
    void other_commands_wait_for_nothing() {
        Answer answer = complete(AddTag.class);

        assertThat(waits).isZero();
        assertThat(answer.position()).isEqualTo(7);
    }

    @Test
    void what_is_final_already_answers_its_number_and_waits_for_nothing() {
        CommandReply unchanged = new CommandReply(INVOICE.toString(), 5, HEAD, List.of(), false);
        event(12, 3, issued());
        event(20, 4, new TagAdded(CUSTOMER, "credited"));

        assertThat(chains().complete(CommandType.onExisting(FinaliseInvoice.class), unchanged))
                .isEqualTo(new Answer(unchanged.withNumber("INV-2026-000001"), HEAD, false));
        assertThat(waits).isZero();
    }

    @Test
    void what_is_final_already_and_has_no_number_yet_is_accepted() {
        CommandReply unchanged = new CommandReply(INVOICE.toString(), 3, HEAD, List.of(), false);

        assertThat(chains().complete(CommandType.onExisting(FinaliseInvoice.class), unchanged))
                .isEqualTo(new Answer(unchanged, HEAD, true));
        assertThat(waits).isZero();
    }

    private Answer complete(Class<? extends Command> command) {
        CommandReply reply =
                new CommandReply(INVOICE.toString(), 3, 7, List.of(new AppendedEvent(first.id(), first.type())), false);
        return chains().complete(CommandType.onExisting(command), reply);
    }

    private Chains chains() {
        return new Chains(
                (correlationId, fromPosition, atMost) -> {
                    assertThat(correlationId).isEqualTo("root");
                    assertThat(fromPosition).isEqualTo(7);
                    waits++;
                    return followed;
                },
                new Events(),
                Duration.ofSeconds(2));
    }

    private RecordedEvent event(long position, long sequence, DomainEvent payload) {
        RecordedEvent event = new RecordedEvent(
                position,
                new UUID(7, position),
                "some.event",
                "1",
                "invoice",
                INVOICE.toString(),
                sequence,
                Instant.EPOCH,
                Map.of(MetadataKeys.CORRELATION_ID, "root"),
                payload);
        events.add(event);
        return event;
    }

    private static InvoiceIssued issued() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new InvoiceIssued(
                new InvoiceId(INVOICE),
                CUSTOMER,
                new DocumentSeriesId(UUID.fromString("a9d8c7b6-1234-5abc-8def-0123456789ab")),
                "INV-2026-000001",
                day,
                day,
                day,
                0,
                "EUR",
                new Seller("Seller", "DE123456789", new Address(AddressKind.BILLING, "1", null, "X", null, null, "DE")),
                null,
                List.of(),
                List.of(),
                new DocumentTotals(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE));
    }

    private final class Events implements EventLog {

        @Override
        public long head() {
            return HEAD;
        }

        @Override
        public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
            return events.stream()
                    .filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() >= fromSequence)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<RecordedEvent> find(UUID eventId) {
            return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
        }

        @Override
        public List<RecordedEvent> read(EventQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long positionAt(Instant moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long scan(long after, Consumer<? super RecordedEvent> consumer) {
            throw new UnsupportedOperationException();
        }
    }
}
