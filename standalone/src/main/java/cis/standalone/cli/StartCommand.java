package cis.standalone.cli;

import cis.standalone.data.DataDirectory;
import cis.standalone.data.DataDirectoryLock;
import cis.standalone.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs everything in this process until it is told to stop. The application finds a {@link Progress} among its beans. */
@Command(
        name = "start",
        description = "Runs CIS on this machine until Ctrl-C. Only programs on this machine reach it.",
        footer = {"", "Exit codes: 1 could not start (one line says why), 130 stopped by Ctrl-C, 143 stopped by kill."})
final class StartCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";

    private final Class<?> application;
    private final CountDownLatch closed = new CountDownLatch(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Where everything is kept. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    StartCommand(Class<?> application) {
        this.application = application;
    }

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "Memory for Java, such as 512m or 4g. Default: 1g. ./cis reads it before Java starts.")
    void setHeap(String size) {
        if (!size.matches("\\d{1,6}[kKmMgG]?")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--heap takes a size such as 512m or 4g");
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        Path directory = data.toAbsolutePath().normalize();
        checkPort();
        checkNotInUse(directory);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        say(out, "CIS " + CisCommand.Version.number() + " is starting, data in " + directory);
        ConfigurableApplicationContext context = start(directory, out);
        String url = "http://" + LOOPBACK + ":" + context.getEnvironment().getProperty("local.server.port");
        if (new Readiness(url, closed).await()) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            welcome(out, url, directory, took);
        }
        while (!closed.await(1, TimeUnit.DAYS)) {
            Thread.onSpinWait();
        }
        return ExitCodes.OK;
    }

    private ConfigurableApplicationContext start(Path directory, PrintWriter out) {
        SpringApplication spring = new SpringApplication(application);
        spring.addListeners(new SeeClose(closed, out));
        Progress progress = new StepDisplay(out, System::nanoTime);
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("startProgress", progress));
        SpringApplication.getShutdownHandlers().add(() -> say(out, "CIS has stopped."));
        try {
            return spring.run(StartArguments.of(port, LOOPBACK, directory));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(StartCommand.class).info("CIS could not start", e);
            throw StartFailure.explain(e, port, directory);
        }
    }

    private static void welcome(PrintWriter out, String url, Path directory, Duration took) {
        say(out, String.format(Locale.ROOT, "CIS is ready after %.1f seconds.", took.toMillis() / 1000.0));
        say(out, "  API      " + url + "/api/v1");
        say(out, "  Docs     " + url + "/docs");
        say(out, "  Data     " + directory + " (log: " + StartArguments.logFile(directory) + ")");
        say(out, "  Try      curl " + url + "/api/v1/reports/overview");
        say(out, "           ./cis import FILE.csv.gz --mapping online-retail --url " + url);
        say(out, "  Stop     Ctrl-C");
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw StartFailure.portInUse(port, e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("a port is a number from 0 to 65535", e);
        }
    }

    /** The real lock is taken later; this one only saves a person from waiting for a start that cannot succeed. */
    private static void checkNotInUse(Path directory) {
        try {
            DataDirectoryLock.acquire(new DataDirectory(directory)).close();
        } catch (IOException e) {
            throw new CommandFailed("the data directory cannot be used: " + directory, e);
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private record SeeClose(CountDownLatch closed, PrintWriter out) implements ApplicationListener<ContextClosedEvent> {
        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            if (closed.getCount() > 0) {
                say(out, "CIS is stopping ...");
            }
            closed.countDown();
        }
    }
}
