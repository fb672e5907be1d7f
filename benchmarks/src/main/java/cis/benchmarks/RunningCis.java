package cis.benchmarks;

import cis.platform.projection.ProjectionProcessor;
import cis.standalone.StandaloneApplication;
import cis.standalone.data.DataDirectory;
import cis.standalone.eventstore.EventFile;
import cis.standalone.eventstore.EventFormat;
import cis.standalone.sqlite.Durability;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application in this JVM, as {@code ./cis start} runs it, on a free port. */
final class RunningCis implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningCis(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param durability of the event file; keys and reserved ids are always as durable as in the product
     * @param settings as on the command line: {@code --name=value}
     */
    static RunningCis start(Path data, Durability durability, String... settings) throws InterruptedException {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        if (durability != Durability.FULL) {
            application.setAllowBeanDefinitionOverriding(true);
            application.addInitializers(context -> ((GenericApplicationContext) context)
                    .registerBean(
                            "eventFile",
                            EventFile.class,
                            () -> open(data, durability, context.getBean(EventFormat.class))));
        }
        List<String> arguments = new ArrayList<>(
                List.of("--server.port=0", "--cis.data=" + data, "--spring.main.log-startup-info=false"));
        arguments.addAll(List.of(settings));
        RunningCis cis = new RunningCis(application.run(arguments.toArray(String[]::new)));
        cis.awaitNoLag();
        return cis;
    }

    private static EventFile open(Path data, Durability durability, EventFormat format) {
        SqliteFile file = new SqliteFile(new DataDirectory(data).events(), durability);
        try {
            return EventFile.open(file, format, GroupWriterOptions.DEFAULT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    KeepAliveConnection connect() {
        return new KeepAliveConnection(port());
    }

    ProjectionProcessor projections() {
        return bean(ProjectionProcessor.class);
    }

    /** @return seconds until the read models had applied everything */
    double awaitNoLag() throws InterruptedException {
        long started = System.nanoTime();
        while (!projections().status().ready() || projections().status().lag() > 0) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    @Override
    public void close() {
        context.close();
    }
}
