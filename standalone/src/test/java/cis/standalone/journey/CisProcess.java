package cis.standalone.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./cis start} as a process that can be stopped, and killed, for real: of the jar that was built, or of the classes
 * where the build does not name it.
 */
final class CisProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private CisProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("output of CIS").start(this::readOutput);
    }

    /** Starts on a free port and returns when the read models are ready. */
    static CisProcess start(Path data) {
        return start(data, Map.of());
    }

    /** The same with settings in its environment. */
    static CisProcess start(Path data, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(java("start", "--port", "0", "--data", data.toString()));
        builder.environment().putAll(environment);
        try {
            CisProcess cis = new CisProcess(builder.redirectErrorStream(true).start());
            cis.awaitAddress();
            return cis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command of the command line said, and its exit code. */
    record Finished(int exitCode, String output) {}

    /** Runs another command to its end. */
    static Finished run(String... arguments) {
        try {
            Process process = new ProcessBuilder(java(arguments))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        String jar = System.getProperty("cis.jar");
        command.addAll(
                jar == null
                        ? List.of("-cp", System.getProperty("java.class.path"), "cis.standalone.Cis")
                        : List.of(
                                "-XX:+IgnoreUnrecognizedVMOptions",
                                "-XX:AOTCache=" + System.getProperty("cis.classes"),
                                "-jar",
                                jar));
        command.addAll(List.of(arguments));
        return command;
    }

    URI address() {
        return address.getNow(URI.create("about:blank"));
    }

    Api api() {
        return new Api(address());
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As Ctrl-C does; returns the exit code. */
    int stop() {
        process.destroy();
        return awaitExit();
    }

    List<String> output() {
        return output;
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
        }
        awaitExit();
    }

    private int awaitExit() {
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("CIS did not stop within " + STOP_LIMIT + ":\n" + String.join("\n", output));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void awaitAddress() {
        try {
            address.get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("CIS did not start:\n" + String.join("\n", output), e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create("http://127.0.0.1:" + found.group(1)));
                }
            }
            address.completeExceptionally(new IOException("CIS ended before it was ready"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }
}
