package cis.standalone.proof;

import cis.command.automation.Automation;
import cis.platform.event.EventLog;
import cis.platform.projection.Positions;
import cis.platform.projection.Projection;
import cis.standalone.StandaloneApplication;
import cis.standalone.journey.Api;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The real application in this process, on a free port of loopback. */
public final class RunningCis implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ConfigurableApplicationContext context;

    private RunningCis(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns when the read models have reached what the directory holds. */
    public static RunningCis start(Path data, String... more) throws InterruptedException {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>(List.of(
                "--cis.data=" + data,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=WARN",
                "--logging.level.org.springdoc=ERROR"));
        arguments.addAll(List.of(more));
        RunningCis cis = new RunningCis(application.run(arguments.toArray(String[]::new)));
        cis.awaitReadModels();
        return cis;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Names of all automations. */
    @SuppressWarnings("rawtypes")
    List<String> automations() {
        List<String> names = new ArrayList<>();
        for (Automation automation : context.getBeansOfType(Automation.class).values()) {
            names.add(automation.name());
        }
        return names;
    }

    @SuppressWarnings("rawtypes")
    List<Projection<?>> projections() {
        List<Projection<?>> projections = new ArrayList<>();
        for (Projection projection : context.getBeansOfType(Projection.class).values()) {
            projections.add(projection);
        }
        return projections;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Api api() {
        return new Api(address());
    }

    /** Waits until every read model has applied every event. */
    public void awaitReadModels() throws InterruptedException {
        long head = bean(EventLog.class).head();
        if (!bean(Positions.class).await(head, LIMIT)) {
            throw new AssertionError("the read models have not reached " + head + " within " + LIMIT);
        }
    }

    /** Complaints are asked about their deadlines no more, so that history stays as it is. */
    void stopComplaintClock() {
        context.getBean("complaintClock", SmartLifecycle.class).stop();
    }

    @Override
    public void close() {
        context.close();
    }
}
