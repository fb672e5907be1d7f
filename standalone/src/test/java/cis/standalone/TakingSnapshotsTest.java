package cis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.api.BusinessTime;
import cis.api.CommandReply;
import cis.api.CustomerId;
import cis.api.customer.CustomerReference;
import cis.api.sales.PurchaseId;
import cis.api.sales.PurchaseLineInput;
import cis.api.sales.command.CorrectPurchase;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.event.PurchaseCorrected;
import cis.command.dispatch.Commands;
import cis.command.dispatch.Consequences;
import cis.command.dispatch.DispatchConfiguration;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.web.RequestContext;
import cis.platform.web.WebConfiguration;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An aggregate with a long history, from the command to the event file and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingSnapshotsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int EVERY = 100;
    private static final int EVENTS = 250;
    private static final UUID RECORDED = UUID.fromString("01890000-0000-7000-8000-0000000000f1");
    private static final PurchaseId NOT_YET = PurchaseId.of("01890000-0000-5000-8000-0000000000d1");

    private static final List<CommandReply> FIRST = new ArrayList<>();

    /** A data directory with one creation and keyed corrections until there are {@link #EVENTS}, and snapshots of them. */
    @TempDir
    static Path lived;

    private static PurchaseId purchase = NOT_YET;

    @TempDir
    Path data;

    @BeforeAll
    static void live() {
        try (Running cis = new Running(lived)) {
            CommandReply created = cis.record();
            purchase = PurchaseId.of(created.id());
            FIRST.add(created);
            for (int i = 1; i < EVENTS; i++) {
                FIRST.add(cis.correct("key " + i));
                if (i == EVENTS - EVERY) {
                    awaitSnapshotPast(lived, 0); // while one is being taken, none is begun
                }
            }
            awaitSnapshotPast(lived, EVENTS - EVERY - 1);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(lived)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void an_aggregate_is_restored_from_its_snapshot_and_the_events_since() throws SQLException {
        long snapshot = number(data, "SELECT sequence FROM snapshots");
        assertThat(snapshot).isBetween((long) EVENTS - EVERY, (long) EVENTS);

        try (Running again = new Running(data)) {
            CommandReply reply = again.correct("after the restart");
            assertThat(reply.version()).isEqualTo(EVENTS + 1);
            assertThat(Tally.FOLDED).hasValueLessThanOrEqualTo((int) (EVENTS - snapshot));
            assertThat(again.countOfLast()).isEqualTo(EVENTS);
        }
    }

    @Test
    void a_command_sent_again_after_snapshot_and_restart_is_answered_as_the_first_time() throws SQLException {
        try (Running again = new Running(data)) {
            for (int number : new int[] {1, 42, EVENTS - 1}) {
                CommandReply reply = again.correct("key " + number);
                CommandReply before = FIRST.get(number);
                assertThat(reply.replayed()).isTrue();
                assertThat(reply.version()).isEqualTo(before.version());
                assertThat(reply.position()).isEqualTo(before.position());
                assertThat(reply.events()).isEqualTo(before.events());
            }
            CommandReply creation = again.record();
            assertThat(creation.replayed()).isTrue();
            assertThat(creation.version()).isEqualTo(1);
            assertThat(Tally.FOLDED).hasValueLessThan(EVENTS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DELETE FROM snapshots",
                "UPDATE snapshots SET payload = CAST('{\"corrections\":' AS BLOB)",
                "UPDATE snapshots SET payload = CAST('{\"corrections\":7,\"surprise\":1}' AS BLOB)",
                "UPDATE snapshots SET payload = zeroblob(0)",
                "UPDATE snapshots SET revision = '0-00000000'",
                "UPDATE snapshots SET revision = NULL",
                "UPDATE snapshots SET type = 'tally-of-old'"
            })
    void a_snapshot_that_is_lost_or_of_no_use_only_costs_a_whole_replay(String loss) throws SQLException {
        execute(loss);

        try (Running again = new Running(data)) {
            CommandReply reply = again.correct("after the loss");
            assertThat(reply.version()).isEqualTo(EVENTS + 1);
            assertThat(Tally.FOLDED).hasValueGreaterThanOrEqualTo(EVENTS);
            assertThat(again.countOfLast()).isEqualTo(EVENTS);
            assertThat(again.correct("key 42").replayed()).isTrue();
            awaitSnapshotPast(data, EVENTS - 1);
        }
        try (Running third = new Running(data)) {
            assertThat(third.correct("on the new one").version()).isEqualTo(EVENTS + 2);
            assertThat(Tally.FOLDED).hasValueLessThan(EVERY);
        }
    }

    private static void awaitSnapshotPast(Path data, long sequence) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> number(data, "SELECT max(sequence) FROM snapshots") >= sequence);
    }

    private static long number(Path data, String sql) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
    }

    private static final class Running implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final Commands commands;

        Running(Path data) {
            SpringApplication application = new SpringApplication(Application.class);
            application.setRegisterShutdownHook(false);
            context = application.run(
                    "--cis.data=" + data,
                    "--cis.commands.snapshot-every=" + EVERY,
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--management.endpoint.health.validate-group-membership=false",
                    "--logging.level.root=ERROR");
            commands = context.getBean(Commands.class);
            Tally.FOLDED.set(0);
        }

        CommandReply record() {
            return commands.send(
                    new RecordPurchase(
                            NOT_YET,
                            CustomerReference.of(CustomerId.of("01890a5d-ac96-774b-bcce-b302099a8057")),
                            "shop",
                            "536365",
                            new BusinessTime("2026-02-01"),
                            null,
                            "GBP",
                            null,
                            List.of(new PurchaseLineInput(null, "Mug", BigDecimal.ONE, BigDecimal.ONE))),
                    request(null));
        }

        CommandReply correct(String key) {
            return commands.send(new CorrectPurchase(purchase, RECORDED, "/channel", "web", "asked for"), request(key));
        }

        /** How many corrections there had been, as the last event says. */
        int countOfLast() {
            List<RecordedEvent> last = context.getBean(EventLog.class).readAggregate(purchase.toString(), EVENTS, 1);
            return Integer.parseInt(String.valueOf(
                    ((PurchaseCorrected) last.getFirst().payload()).after().country()));
        }

        @Override
        public void close() {
            context.close();
        }

        private RequestContext request(@Nullable String key) {
            return new RequestContext(
                    "main", "agent-7", "human", UUID.randomUUID().toString(), key, null);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                AxonServerAutoConfiguration.class,
                AxonServerBusAutoConfiguration.class,
                AxonServerActuatorAutoConfiguration.class,
                UpdateCheckerAutoConfiguration.class,
                XStreamAutoConfiguration.class,
                MongoAutoConfiguration.class,
                DataMongoAutoConfiguration.class
            })
    @EnableConfigurationProperties(StandaloneSettings.class)
    @Import({StoreConfiguration.class, WebConfiguration.class, DispatchConfiguration.class, Tally.class})
    static class Application {

        /** No automations. */
        @Bean
        Consequences consequences() {
            return (correlation, from, atMost) -> new Consequences.Followed(true, List.of());
        }
    }
}
