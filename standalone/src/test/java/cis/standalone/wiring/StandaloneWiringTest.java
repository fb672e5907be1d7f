package cis.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.command.automation.AutomationProcessor;
import cis.platform.event.EventSerializer;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionProcessor;
import cis.standalone.StandaloneApplication;
import cis.standalone.eventstore.SqliteEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Auto-configuration decides much, and silently: these are the beans that must be in use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneWiringTest {

    private ConfigurableApplicationContext context;

    @BeforeAll
    void start(@TempDir Path data) {
        context = SpringApplication.run(
                StandaloneApplication.class, "--server.port=0", "--cis.data=" + data, "--spring.main.banner-mode=off");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void events_go_to_the_event_file() {
        assertThat(context.getBean(EventBus.class)).isInstanceOf(SqliteEventStore.class);
        assertThat(context.getBean(Configuration.class).eventStore()).isInstanceOf(SqliteEventStore.class);
    }

    @Test
    void one_serializer_writes_everything() {
        assertThat(context.getBeansOfType(Serializer.class).values())
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(EventSerializer.class));
        Configuration axon = context.getBean(Configuration.class);
        assertThat(axon.eventSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(axon.serializer()).isInstanceOf(EventSerializer.class);
    }

    @Test
    void no_transaction_manager_is_in_the_way() {
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(NoTransactionManager.class);
    }

    @Test
    void metadata_comes_from_one_provider_of_ours() {
        assertThat(context.getBeansOfType(CorrelationDataProvider.class).values())
                .singleElement()
                .satisfies(provider ->
                        assertThat(provider.getClass().getName()).isEqualTo("cis.command.dispatch.EventMetadata"));
    }

    @Test
    void metrics_are_scraped_from_one_registry() {
        assertThat(context.getBean(MeterRegistry.class).getClass().getSimpleName())
                .startsWith("Prometheus");
        assertThat(context.getBean(MeterRegistry.class)
                        .find("cis.projections.position")
                        .gauge())
                .isNotNull();
    }

    @Test
    void all_projections_run_in_one_processor_that_axon_knows_and_all_automations_in_another() {
        assertThat(context.getBeansOfType(Projection.class)).hasSizeGreaterThanOrEqualTo(7);
        assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessors())
                .containsOnlyKeys("projections", "automations")
                .containsValues(context.getBean(ProjectionProcessor.class), context.getBean(AutomationProcessor.class));
        assertThat(context.getBean(ProjectionProcessor.class).isRunning()).isTrue();
        assertThat(context.getBean(AutomationProcessor.class).isRunning()).isTrue();
    }

    @Test
    void a_page_under_another_name_that_leads_here_is_refused() throws IOException {
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /api/v1/customers HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    @Test
    void nobody_is_asked_for_updates() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    @Test
    void xstream_is_not_there() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
