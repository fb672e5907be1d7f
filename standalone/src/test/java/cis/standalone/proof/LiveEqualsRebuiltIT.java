package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.care.command.CareCommand;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.FeedbackEvent;
import cis.api.catalogue.command.CatalogueCommand;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.catalogue.event.ProductEvent;
import cis.api.contract.EventTypes;
import cis.api.customer.command.CustomerCommand;
import cis.api.customer.event.CustomerEvent;
import cis.api.sales.command.SalesCommand;
import cis.api.sales.event.SalesEvent;
import cis.command.dispatch.Commands;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.standalone.proof.Replays.Replay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twelve thousand random commands at the real application; then every read model once more, in every way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveEqualsRebuiltIT {

    private static final int COMMANDS = 12_000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private RunningCis cis;
    private RandomCommands random;
    private Replays replays;
    private List<RecordedEvent> events;

    @BeforeAll
    void send_commands(@TempDir Path data) throws InterruptedException {
        System.err.println("LiveEqualsRebuiltIT seed=" + seed);
        cis = RunningCis.start(data, "--cis.care.tick=100ms", "--cis.care.settle=0s");
        random = new RandomCommands(cis.bean(Commands.class), seed);
        random.send(COMMANDS);
        cis.stopComplaintClock();
        cis.awaitReadModels();
        replays = new Replays(cis);
        events = new ArrayList<>();
        cis.bean(EventLog.class).scan(0, events::add);
    }

    @AfterAll
    void stop() {
        replays.close();
        cis.close();
    }

    @Test
    void every_command_was_accepted_and_every_event_happened() {
        System.err.println(
                "events " + events.size() + ", accepted " + random.accepted() + ", refused " + random.refused());
        assertThat(random.accepted().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CustomerCommand.class, SalesCommand.class, CareCommand.class, CatalogueCommand.class)
                                .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                                .map(Class::getSimpleName)
                                .toList());
        Set<String> types = new TreeSet<>();
        events.forEach(event -> types.add(event.type()));
        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                CustomerEvent.class,
                                SalesEvent.class,
                                ComplaintEvent.class,
                                FeedbackEvent.class,
                                ProductEvent.class,
                                InterestRecorded.class)
                        .flatMap(page ->
                                page.isSealed() ? Arrays.stream(page.getPermittedSubclasses()) : Stream.of(page))
                        .map(EventTypes::nameOf)
                        .toList());
        assertThat(random.refused().keySet()).doesNotContain("INTERNAL_ERROR", "OUTCOME_UNKNOWN", "STORE_UNAVAILABLE");
        assertThat(events.size()).isGreaterThan(COMMANDS / 2);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void the_documents_are_the_same(Replay replay) {
        assertThat(replays.differences(replay, events)).isEmpty();
    }

    @Test
    void totals_are_the_sum_of_what_is_in_history() {
        for (String client : random.clients()) {
            SalesInHistory.of(cis.api(), client).assertReportsAgree(cis.api(), client);
        }
    }
}
