package cis.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LockingTheDataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void a_directory_in_use_is_refused_until_it_is_free() throws IOException {
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        try (DataDirectoryLock held = DataDirectoryLock.acquire(data)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataDirectoryLock.acquire(data))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining("in use by another CIS");
        }
        DataDirectoryLock.acquire(data).close();
    }

    @Test
    void another_process_that_uses_the_directory_is_noticed_and_its_death_too() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        directory.toString())
                .start();
        try (BufferedReader out = holder.inputReader()) {
            assertThat(out.readLine()).isEqualTo("locked");
            DataDirectory data = new DataDirectory(directory);

            assertThatThrownBy(() -> DataDirectoryLock.acquire(data)).isInstanceOf(DataDirectoryInUse.class);
            holder.destroyForcibly();
            assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
            DataDirectoryLock.acquire(data).close();
        } finally {
            holder.destroyForcibly();
        }
    }

    /** Holds the lock until its input ends. */
    static final class LockHolder {

        private LockHolder() {}

        public static void main(String[] args) throws IOException {
            DataDirectoryLock lock = DataDirectoryLock.acquire(new DataDirectory(Path.of(args[0])));
            System.out.println("locked");
            if (System.in.read() < 0) {
                lock.close();
            }
        }
    }
}
