package cis.command.automation;

import static cis.command.automation.History.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.customer.CustomerError;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.command.automation.AutomationStatus.State;
import cis.platform.projection.TokenPositions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingInCommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AutomationSettings SETTINGS =
            new AutomationSettings(4, 20, 50, Duration.ofMillis(20), Duration.ofMillis(100));

    private final History history = new History();
    private final Target target = new Target();
    private final TokenStore tokens = new InMemoryTokenStore();
    private final List<AutomationProcessor> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(AutomationProcessor::close);
    }

    @Test
    void one_customers_events_are_handled_in_their_order() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            added(i % 3, i % 3 + "-" + i);
        }

        AutomationProcessor processor = start();

        assertThat(processor.positions().await(300, PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> processor.status().behind() == 0);
        for (int number = 0; number < 3; number++) {
            String prefix = number + "-";
            assertThat(target.done().stream().filter(tag -> tag.startsWith(prefix)))
                    .hasSize(100)
                    .isSortedAccordingTo((one, other) ->
                            Integer.compare(Integer.parseInt(one.substring(2)), Integer.parseInt(other.substring(2))));
        }
    }

    @Test
    void different_customers_are_handled_at_the_same_time() {
        CyclicBarrier together = new CyclicBarrier(SETTINGS.threads());
        target.doing(command -> meet(together));
        for (int number = 0; number < SETTINGS.threads(); number++) {
            added(number, "tag");
        }

        AutomationProcessor processor = start();

        await().atMost(PATIENCE).until(() -> processor.status().handled() == SETTINGS.threads());
    }

    @Test
    void what_leads_to_nothing_is_passed() {
        history.add(new TagRemoved(customer(1), "removed"));
        added(1, "quiet");
        added(1, "loud");

        AutomationProcessor processor = start();

        await().atMost(PATIENCE).until(() -> processor.status().handled() == 3);
        assertThat(target.done()).containsExactly("loud");
    }

    @Test
    void a_store_that_takes_no_writes_is_waited_out_in_order() {
        target.failAll(new CommandRejected(GeneralError.STORE_UNAVAILABLE));
        AutomationProcessor processor = start();
        added(1, "one");
        added(1, "two");
        added(2, "other");
        await().atMost(PATIENCE).until(() -> target.attempts.size() >= 4);
        assertThat(processor.status().state()).isEqualTo(State.FAILING);
        assertThat(processor.status().handled()).isZero();
        assertThat(processor.status().parkedCustomers()).isZero();

        target.failAll(null);

        await().atMost(PATIENCE).until(() -> processor.status().handled() == 3);
        assertThat(target.done())
                .containsExactlyInAnyOrder("one", "two", "other")
                .containsSubsequence("one", "two");
        assertThat(processor.status().state()).isEqualTo(State.FOLLOWING);
    }

    @Test
    void a_refusal_parks_that_customer_and_nobody_else_until_it_is_over() throws InterruptedException {
        target.fail("refused", new CommandRejected(CustomerError.CUSTOMER_CLOSED));
        AutomationProcessor processor = start();
        added(1, "before");
        added(1, "refused");
        added(2, "other");
        added(1, "behind");
        await().atMost(PATIENCE).until(() -> processor.status().parkedEvents() == 2);

        added(2, "another");
        added(1, "far behind");
        assertThat(processor.positions().await(5, PATIENCE)).isTrue();
        assertThat(processor.positions().await(2, Duration.ofMillis(1))).isFalse();
        await().atMost(PATIENCE).until(() -> processor.status().parkedEvents() == 3);
        assertThat(processor.status().parkedCustomers()).isEqualTo(1);
        assertThat(processor.status().handled()).isEqualTo(1);
        assertThat(processor.status().behind()).isEqualTo(3);
        assertThat(target.done()).containsExactlyInAnyOrder("before", "other", "another");

        target.heal("refused");

        await().atMost(PATIENCE).until(() -> processor.status().handled() == 6);
        assertThat(target.done()).containsSubsequence("before", "refused", "behind", "far behind");
        assertThat(processor.status().parkedCustomers()).isZero();
        assertThat(processor.status().parkedEvents()).isZero();
    }

    @Test
    void a_bug_parks_its_customer_too() {
        AutomationProcessor processor = start();
        added(1, "bug");
        added(2, "other");

        await().atMost(PATIENCE)
                .until(() -> processor.status().parkedCustomers() == 1
                        && target.done().contains("other"));
        assertThat(processor.status().handled()).isZero();
    }

    @Test
    void only_so_many_are_parked_then_everybody_waits() {
        target.fail("refused", new CommandRejected(CustomerError.CUSTOMER_CLOSED));
        AutomationProcessor processor = start();
        added(1, "refused");
        await().atMost(PATIENCE).until(() -> processor.status().parkedCustomers() == 1);
        for (int i = 0; i < 400; i++) {
            added(1, "behind-" + i);
        }
        added(2, "other");
        await().atMost(PATIENCE).until(() -> processor.status().parkedEvents() >= SETTINGS.parked());
        assertThat(target.done()).isEmpty();

        target.heal("refused");

        await().atMost(PATIENCE).until(() -> processor.status().handled() == 402);
        assertThat(target.done()).hasSize(402);
    }

    @Test
    void it_goes_on_where_it_was_stopped() {
        added(1, "one");
        AutomationProcessor first = start();
        await().atMost(PATIENCE).until(() -> first.status().handled() == 1);
        first.shutDown();
        added(1, "two");

        AutomationProcessor second = start();

        await().atMost(PATIENCE).until(() -> second.status().handled() == 2);
        assertThat(target.done()).containsExactly("one", "two");
    }

    @Test
    void what_a_crash_makes_it_repeat_are_the_same_commands() {
        added(1, "one");
        added(2, "two");
        AutomationProcessor crashing = start(new InMemoryTokenStore());
        await().atMost(PATIENCE).until(() -> crashing.status().handled() == 2);
        List<String> sent = target.ids();

        AutomationProcessor next = start();

        await().atMost(PATIENCE).until(() -> next.status().handled() == 2);
        assertThat(target.attempts).hasSize(4);
        assertThat(new HashSet<>(target.ids())).hasSize(2).hasSameElementsAs(sent);
    }

    @Test
    void the_stored_position_never_passes_an_event_that_is_not_handled() {
        target.fail("refused", new CommandRejected(CustomerError.CUSTOMER_CLOSED));
        AutomationProcessor processor = start();
        added(1, "fine");
        added(1, "refused");
        added(2, "other");
        await().atMost(PATIENCE)
                .until(() -> processor.status().parkedCustomers() == 1
                        && target.done().contains("other"));

        processor.shutDown();

        assertThat(tokens.fetchToken(AutomationProcessor.NAME, 0)).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void the_position_is_stored_while_it_runs() {
        start();
        added(1, "one");

        await().atMost(PATIENCE)
                .until(() -> new GlobalSequenceTrackingToken(1).equals(tokens.fetchToken(AutomationProcessor.NAME, 0)));
    }

    @Test
    void a_stored_position_that_cannot_be_read_or_is_past_the_end_means_the_first_event() {
        added(1, "one");
        tokens.initializeTokenSegments(AutomationProcessor.NAME, 1, new GlobalSequenceTrackingToken(2));
        AutomationProcessor past = start();
        await().atMost(PATIENCE).until(() -> past.status().handled() == 1);
        past.shutDown();

        AutomationProcessor unreadable = start(new InMemoryTokenStore() {
            @Override
            public TrackingToken fetchToken(String processorName, int segment) {
                throw new SerializationException("unreadable");
            }
        });

        await().atMost(PATIENCE).until(() -> unreadable.status().handled() == 1);
        assertThat(target.done()).containsExactly("one", "one");
    }

    @Test
    void a_token_store_that_fails_costs_no_command() {
        AutomationProcessor processor = start(new InMemoryTokenStore() {
            @Override
            public void storeToken(TrackingToken token, String processorName, int segment) {
                throw new IllegalStateException("full");
            }
        });
        added(1, "one");

        await().atMost(PATIENCE).until(() -> processor.status().handled() == 1);
        processor.shutDown();

        assertThat(target.done()).containsExactly("one");
    }

    @Test
    void stopping_finishes_the_command_under_way_and_leaves_no_thread() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        target.doing(command -> {
            begun.countDown();
            awaitIt(go);
        });
        AutomationProcessor processor = start();
        added(1, "one");
        added(1, "two");
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        Thread stopping = Thread.ofPlatform().start(processor::shutDown);
        await().atMost(PATIENCE).until(() -> !processor.isRunning());

        go.countDown();

        assertThat(stopping.join(PATIENCE)).isTrue();
        assertThat(target.done()).containsExactly("one");
        assertThat(tokens.fetchToken(AutomationProcessor.NAME, 0)).isEqualTo(new GlobalSequenceTrackingToken(1));
        // A pool counts as ended a moment before its last thread is gone.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .noneMatch(thread -> thread.getName().startsWith(AutomationProcessor.NAME)));
    }

    @Test
    void it_is_never_reset() {
        AutomationProcessor processor = start();

        assertThat(processor.supportsReset()).isFalse();
        assertThatThrownBy(processor::resetTokens).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> processor.resetTokens(source -> new GlobalSequenceTrackingToken(0)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void it_is_measured() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        target.fail("refused", new CommandRejected(CustomerError.CUSTOMER_CLOSED));
        AutomationProcessor processor = start();
        new AutomationMetrics(processor).bindTo(registry);
        added(1, "fine");
        added(1, "refused");
        added(1, "behind");
        await().atMost(PATIENCE).until(() -> processor.status().parkedEvents() == 2);

        assertThat(registry.get("cis.automations.position").gauge().value()).isEqualTo(1);
        assertThat(registry.get("cis.automations.behind").gauge().value()).isEqualTo(2);
        assertThat(registry.get("cis.automations.parked.customers").gauge().value())
                .isEqualTo(1);
        assertThat(registry.get("cis.automations.parked.events").gauge().value())
                .isEqualTo(2);
    }

    private AutomationProcessor start() {
        return start(tokens);
    }

    private AutomationProcessor start(TokenStore store) {
        AutomationProcessor processor = new AutomationProcessor(
                history,
                history,
                new TokenPositions(0),
                store,
                List.of(new WhenTagAddedThenRemoveIt()),
                target,
                SETTINGS);
        started.add(processor);
        processor.start();
        return processor;
    }

    private void added(int customer, String tag) {
        history.add(new TagAdded(customer(customer), tag));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
