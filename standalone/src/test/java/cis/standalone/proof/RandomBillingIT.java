package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cis.api.billing.command.BillingCommand;
import cis.api.billing.event.BillingEvent;
import cis.api.billing.event.ReceivablesEvent;
import cis.api.contract.EventTypes;
import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.Commands;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.standalone.proof.Replays.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random billing at the real application, automations and all; then every view of it against its history. More of it:
 * {@code -Dcis.billing-commands=20000}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomBillingIT {

    private static final int COMMANDS = Integer.getInteger("cis.billing-commands", 1_500);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private RunningCis cis;
    private RandomBilling random;
    private Replays replays;
    private List<RecordedEvent> events;
    private BillingInHistory history;

    @BeforeAll
    void send_commands(@TempDir Path data) throws InterruptedException {
        System.err.println("RandomBillingIT seed=" + seed);
        cis = RunningCis.start(
                data,
                "--cis.seller.name=Seller Ltd",
                "--cis.seller.tax-id=DE123456789",
                "--cis.seller.address.line1=Long Street 1",
                "--cis.seller.address.city=Berlin",
                "--cis.seller.address.country=DE");
        replays = new Replays(cis);
        random = new RandomBilling(cis.bean(Commands.class), cis.bean(CommandDecoder.class), cis.api(), seed);
        long begin = System.nanoTime();
        random.send(COMMANDS);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(cis.api()
                                .get("/actuator/health")
                                .body()
                                .at("/components/automations/details/behind")
                                .asLong(-1))
                        .isZero());
        cis.awaitReadModels();
        events = new ArrayList<>();
        cis.bean(EventLog.class).scan(0, events::add);
        System.err.println("RandomBillingIT: " + events.size() + " events in "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s, accepted " + random.accepted()
                + ", refused " + random.refused());
        history = BillingInHistory.of(events);
        history.currencies().forEach(currency -> System.err.println(history.text(currency)));
    }

    @AfterAll
    void stop() {
        replays.close();
        cis.close();
    }

    @Test
    void every_command_was_accepted_and_every_event_happened() {
        assertThat(random.refused().keySet()).doesNotContain("INTERNAL_ERROR", "OUTCOME_UNKNOWN", "STORE_UNAVAILABLE");
        assumeThat(COMMANDS).as("enough for what is rare").isGreaterThanOrEqualTo(10_000);
        assertThat(random.accepted().keySet())
                .containsAll(Arrays.stream(BillingCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        Set<String> types = new TreeSet<>();
        events.forEach(event -> types.add(event.type()));
        assertThat(types)
                .containsAll(Stream.of(BillingEvent.class, ReceivablesEvent.class)
                        .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                        .filter(Class::isRecord)
                        .map(EventTypes::nameOf)
                        .toList());
    }

    @Test
    void the_identity_holds_for_every_customer_and_currency() {
        assertThat(history.currencies()).containsExactly("EUR", "JPY", "KWD");
        history.assertIdentityHolds();
    }

    @Test
    void balances_ageing_ledger_and_invoices_say_what_history_says() {
        history.assertBalancesAgree(cis.api(), random.customers());
        history.assertAgeingAgrees(cis.api());
        history.assertLedgerAgrees(cis.api());
        history.assertInvoicesAgree(cis.api());
    }

    @Test
    void no_series_has_a_hole() {
        history.assertSeriesAreProved(cis.api());
    }

    @Test
    void what_every_command_led_to_is_one_tree_and_leads_back_through_every_automation() {
        Set<String> policies = new CausesInHistory(cis.bean(QueryGateway.class), events).check();
        assertThat(policies).containsExactlyInAnyOrderElementsOf(cis.automations());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void the_documents_are_the_same(Replay replay) {
        assertThat(replays.differences(replay, events)).isEmpty();
    }
}
