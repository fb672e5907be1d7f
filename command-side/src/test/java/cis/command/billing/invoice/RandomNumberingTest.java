package cis.command.billing.invoice;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Invoices.amount;
import static cis.testkit.Invoices.taxed;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.DomainEvent;
import cis.api.billing.CreditNoteId;
import cis.api.billing.CreditReason;
import cis.api.billing.DocumentKind;
import cis.api.billing.InvoiceId;
import cis.api.billing.command.AllocateNumber;
import cis.api.billing.command.ConfirmIssue;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.DraftInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.IssueCreditNote;
import cis.api.billing.command.IssueInvoice;
import cis.api.billing.event.CreditNoteFinalised;
import cis.api.billing.event.CreditNoteIssued;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.NumberAllocated;
import cis.api.customer.CustomerReference;
import cis.command.dispatch.MemoryHistory;
import cis.platform.event.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * In whatever order what follows from events is done, and however often: every document that was finalised has one
 * number, and every series has 1 to n with dates that never go back.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomNumberingTest {

    private static final int HISTORIES = 25;
    private static final int DOCUMENTS = 40;

    private final long seed = Long.getLong("cis.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void numbers_run_from_1_without_hole_or_repetition() {
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History();
            history.run();
            history.check();
        }
    }

    /** A company's documents around New Year. */
    private final class History {
        private final MemoryHistory events = new MemoryHistory();
        private final BillingRun run = new BillingRun(events, LocalDate.of(2026, 12, 29));
        private final Set<Long> handled = new HashSet<>();
        private int begun;

        void run() {
            while (begun < DOCUMENTS || !open().isEmpty()) {
                if (begun < DOCUMENTS && random.nextInt(3) == 0) {
                    begin();
                } else {
                    follow();
                }
                if (random.nextInt(15) == 0) {
                    run.tomorrow();
                }
            }
        }

        private void begin() {
            begun++;
            List<InvoiceIssued> issued = payloads(InvoiceIssued.class);
            if (!issued.isEmpty() && random.nextInt(3) == 0) {
                InvoiceIssued one = issued.get(random.nextInt(issued.size()));
                run.send(new CreditInvoice(
                        one.invoiceId(), new CreditNoteId(id()), CreditReason.GOODWILL, List.of(amount(1, "0.01"))));
                return;
            }
            InvoiceId invoice = new InvoiceId(id());
            run.send(new DraftInvoice(
                    invoice, CustomerReference.of(ADA), "EUR", 14, null, List.of(taxed("Map", "1", "100.00", "23"))));
            run.send(new FinaliseInvoice(invoice));
        }

        /** Handles any event, mostly one that nobody handled yet. */
        private void follow() {
            List<RecordedEvent> all = events.all();
            List<RecordedEvent> open = open();
            if (all.isEmpty()) {
                return;
            }
            RecordedEvent event = !open.isEmpty() && random.nextInt(4) > 0
                    ? open.get(random.nextInt(open.size()))
                    : all.get(random.nextInt(all.size()));
            Command step = step(event.payload());
            if (step != null) {
                run.send(step);
            }
            handled.add(event.position());
        }

        private List<RecordedEvent> open() {
            return events.all().stream()
                    .filter(event -> !handled.contains(event.position()))
                    .toList();
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private <T> List<T> payloads(Class<T> type) {
            return events.all().stream()
                    .map(RecordedEvent::payload)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }

        void check() {
            Map<UUID, String> numbers = new LinkedHashMap<>();
            payloads(InvoiceIssued.class)
                    .forEach(e -> once(numbers, e.invoiceId().value(), e.number()));
            payloads(CreditNoteIssued.class)
                    .forEach(e -> once(numbers, e.creditNoteId().value(), e.number()));
            assertThat(numbers).as(seed()).hasSize(DOCUMENTS);
            assertThat(numbers.values()).as(seed()).doesNotHaveDuplicates();
            Map<UUID, List<NumberAllocated>> bySeries = new HashMap<>();
            payloads(NumberAllocated.class)
                    .forEach(e -> bySeries.computeIfAbsent(e.seriesId().value(), id -> new ArrayList<>())
                            .add(e));
            bySeries.values().forEach(series -> check(series, numbers));
        }

        private void check(List<NumberAllocated> series, Map<UUID, String> numbers) {
            LocalDate last = LocalDate.MIN;
            for (int i = 0; i < series.size(); i++) {
                NumberAllocated one = series.get(i);
                assertThat(one.sequence()).as(seed()).isEqualTo(i + 1);
                assertThat(one.issueDate()).as(seed()).isAfterOrEqualTo(last);
                assertThat(one.issueDate().getYear()).as(seed()).isEqualTo(one.year());
                assertThat(numbers).as(seed()).containsEntry(one.documentId(), one.number());
                last = one.issueDate();
            }
        }

        private void once(Map<UUID, String> numbers, UUID document, String number) {
            assertThat(numbers.put(document, number)).as(seed()).isNull();
        }
    }

    /** What follows from an event. */
    private static @Nullable Command step(DomainEvent event) {
        return switch (event) {
            case InvoiceFinalised e ->
                new AllocateNumber(
                        e.seriesId(),
                        DocumentKind.INVOICE,
                        e.finalisedOn().getYear(),
                        e.invoiceId().value(),
                        e.customerId(),
                        e.finalisedOn());
            case CreditNoteFinalised e ->
                new AllocateNumber(
                        e.seriesId(),
                        DocumentKind.CREDIT_NOTE,
                        e.finalisedOn().getYear(),
                        e.creditNoteId().value(),
                        e.customerId(),
                        e.finalisedOn());
            case NumberAllocated e
            when e.kind() == DocumentKind.INVOICE ->
                new IssueInvoice(new InvoiceId(e.documentId()), e.number(), e.issueDate());
            case NumberAllocated e -> new IssueCreditNote(new CreditNoteId(e.documentId()), e.number(), e.issueDate());
            case InvoiceIssued e -> new ConfirmIssue(e.seriesId(), e.invoiceId().value());
            case CreditNoteIssued e ->
                new ConfirmIssue(e.seriesId(), e.creditNoteId().value());
            default -> null;
        };
    }

    private String seed() {
        return "cis.seed=" + seed;
    }
}
