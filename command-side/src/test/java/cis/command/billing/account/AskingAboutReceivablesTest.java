package cis.command.billing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.api.CustomerId;
import cis.api.MetadataKeys;
import cis.api.Money;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.AllocatePayment;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.command.PostPayment;
import cis.api.billing.command.PostReceivable;
import cis.api.billing.command.ReversePayment;
import cis.api.billing.event.PaymentAllocated;
import cis.command.dispatch.Commands;
import cis.command.dispatch.MemoryHistory;
import cis.command.http.CommandSideTest;
import cis.platform.json.JsonRules;
import cis.platform.web.RequestContext;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@CommandSideTest
@Import({AccountConfiguration.class, ReceivablesAccount.class, ReceivablesCommandController.class})
class AskingAboutReceivablesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int AT_ONCE = 8;

    private final HttpClient http = HttpClient.newHttpClient();
    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final InvoiceId invoice = new InvoiceId(UUID.randomUUID());
    private final ReceivablesAccountId account = AccountIds.of("main", customer, "EUR");

    @LocalServerPort
    private int port;

    @Autowired
    private MemoryHistory history;

    @Autowired
    private CommandBus bus;

    @Autowired
    private Commands commands;

    private DocumentStories story = new DocumentStories("main");

    @BeforeEach
    void an_invoice_of_100_euros_is_posted() {
        story = new DocumentStories("main", history);
        long position = story.issued(invoice, customer, "EUR");
        post(new PostReceivable(
                account, customer, invoice, "INV-2026-000001", eur("100.00"), DAY, DAY.plusDays(30), position));
    }

    @Test
    void the_address_names_the_invoice_and_the_answer_the_account() throws Exception {
        HttpResponse<String> answer = post("/invoices/" + invoice + "/dispute", """
                {"reason":"One atlas arrived with torn pages."}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = JsonRules.http().readTree(answer.body());
        assertThat(body.path("id").stringValue()).isEqualTo(account.toString());
        assertThat(body.path("version").longValue()).isEqualTo(2);
        assertThat(body.path("events").get(0).path("type").stringValue()).isEqualTo("receivable.disputed");
    }

    @Test
    void what_is_wrong_is_named_by_its_place_in_the_body() throws Exception {
        HttpResponse<String> tooMuch = post("/invoices/" + invoice + "/dispute", """
                {"amount":{"amount":"100.01","currency":"EUR"},"reason":"torn"}""");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("EXCEEDS_OUTSTANDING").contains("\"/amount/amount\"");
        HttpResponse<String> given = post("/invoices/" + invoice + "/write-off", """
                {"accountId":"%s","reason":"why"}""".formatted(account));
        assertThat(given.statusCode()).as("nobody names the account").isEqualTo(400);
        assertThat(post("/invoices/" + UUID.randomUUID() + "/write-off", """
                {"reason":"why"}""").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_repeated_request_gets_the_first_answer() throws Exception {
        String body = """
                {"reason":"insolvent"}""";
        HttpResponse<String> first = post("/invoices/" + invoice + "/write-off", body, "Idempotency-Key", "w-1");
        HttpResponse<String> again = post("/invoices/" + invoice + "/write-off", body, "Idempotency-Key", "w-1");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(post("/invoices/" + invoice + "/reverse-write-off", body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_account_is_read_from_its_own_events_whatever_happened_since() {
        PaymentId payment = paid("250.00");
        CommandReply reversed = send(new ReversePayment(account, payment, AccountStories.RETURNED));
        assertThat(reversed.events())
                .extracting(CommandReply.AppendedEvent::type)
                .containsExactly("payment.allocation-reversed", "receivable.reopened", "payment.reversed");
        assertThat(send(new ReversePayment(account, payment, AccountStories.RETURNED))
                        .events())
                .isEmpty();
        assertThat(send(new DisputeInvoice(account, invoice, eur("100.00"), "torn", null))
                        .events())
                .hasSize(1);
    }

    @Test
    void payments_of_one_moment_never_pay_more_than_is_outstanding() throws Exception {
        send(new DisputeInvoice(account, invoice, null, "so that nothing is paid by itself", null));
        List<PaymentId> payments =
                IntStream.range(0, AT_ONCE).mapToObj(i -> paid("30.00")).toList();
        List<CompletableFuture<Boolean>> asked = payments.stream()
                .map(payment -> CompletableFuture.supplyAsync(() -> allocated(payment)))
                .toList();
        for (CompletableFuture<Boolean> one : asked) {
            one.get(30, TimeUnit.SECONDS);
        }
        BigDecimal paid = history.readAggregate(account.toString(), 0, 1_000).stream()
                .filter(event -> event.payload() instanceof PaymentAllocated)
                .map(event -> ((PaymentAllocated) event.payload()).amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid).isEqualByComparingTo("90.00");
    }

    @Test
    void a_posting_that_comes_twice_is_posted_once() {
        PaymentId payment = paid("10.00");
        long before = history.head();
        long position =
                story.history.readAggregate(payment.toString(), 0, 1).getFirst().position();
        post(new PostPayment(account, customer, payment, eur("10.00"), null, position));
        assertThat(history.head()).isEqualTo(before);
    }

    @Test
    void another_client_company_has_no_such_invoice() {
        RequestContext other =
                new RequestContext("other", "local", "human", UUID.randomUUID().toString(), null, null);
        assertThatThrownBy(() -> commands.send(new DisputeInvoice(account, invoice, null, "torn", null), other))
                .isInstanceOf(CommandRejected.class)
                .hasMessageContaining("NOT_FOUND");
    }

    /** Recorded, and posted as an automation would. */
    private PaymentId paid(String amount) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        long position = story.paid(payment, customer, eur(amount));
        post(new PostPayment(account, customer, payment, eur(amount), null, position));
        return payment;
    }

    private boolean allocated(PaymentId payment) {
        try {
            send(new AllocatePayment(account, payment, invoice, eur("30.00")));
            return true;
        } catch (CommandRejected refused) {
            return false;
        }
    }

    private CommandReply send(Command command) {
        return commands.send(
                command,
                new RequestContext("main", "local", "human", UUID.randomUUID().toString(), null, null));
    }

    private void post(Command step) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        bus.dispatch(new GenericCommandMessage<>(step, Map.of(MetadataKeys.CLIENT, "main")), (sent, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(step);
            }
        });
        assertThat(answer).succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
