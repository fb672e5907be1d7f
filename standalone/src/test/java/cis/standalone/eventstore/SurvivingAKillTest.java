package cis.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.standalone.progress.Progress;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurvivingAKillTest {

    private static final int KILLS = 5;
    private static final int AT_LEAST_ACKNOWLEDGED = 100;

    @TempDir
    Path directory;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(appendUntilKilled());
        }

        Set<String> stored = new HashSet<>();
        try (OpenStore open = new OpenStore(directory)) {
            open.log.scan(0, event -> stored.add(event.id().toString()));
            assertThat(stored).hasSize(Math.toIntExact(open.log.head())).containsAll(acknowledged);
            assertThat(EventLogVerifier.verify(open.path, Progress.NONE).fault())
                    .isNull();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * AT_LEAST_ACKNOWLEDGED);
    }

    private List<String> appendUntilKilled() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = child.inputReader()) {
            int enough = AT_LEAST_ACKNOWLEDGED + ThreadLocalRandom.current().nextInt(200);
            List<String> read = new ArrayList<>();
            while (read.size() < enough) {
                String line = out.readLine();
                assertThat(line).as("acknowledgement %d", read.size()).isNotNull();
                read.add(line);
            }
            child.toHandle().destroyForcibly(); // SIGKILL, with the output left to be read
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
            out.lines().filter(line -> line.length() == 36).forEach(read::add);
            return read;
        } finally {
            child.destroyForcibly();
        }
    }

    /** Appends from several threads for ever and prints the id of each event once it is acknowledged. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] args) throws Exception {
            OpenStore open = new OpenStore(Path.of(args[0]));
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(i -> Thread.ofPlatform().start(() -> append(open)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void append(OpenStore open) {
            while (true) {
                CustomerId customer = new CustomerId(UUID.randomUUID());
                for (int sequence = 0; sequence < 10; sequence++) {
                    DomainEventMessage<?> event = OpenStore.tagAdded(customer, sequence);
                    open.append(event);
                    System.out.println(event.getIdentifier());
                }
            }
        }
    }
}
