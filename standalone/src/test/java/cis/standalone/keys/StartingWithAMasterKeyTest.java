package cis.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MasterKeyException;
import cis.platform.personaldata.MasterKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartingWithAMasterKeyTest {

    @TempDir
    Path directory;

    @Test
    void the_same_key_opens_the_file_again() throws SQLException {
        open(Map.of());

        open(Map.of());
    }

    @Test
    void hashes_are_the_same_after_a_restart_and_differ_by_purpose() throws SQLException {
        byte[] before = hash("a");

        assertThat(hash("a")).isEqualTo(before);
        assertThat(hash("b")).isNotEqualTo(before);
    }

    @Test
    void another_key_is_refused() throws Exception {
        open(Map.of());
        Files.writeString(directory.resolve("master.key"), MasterKey.random().toBase64());

        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("another master key");
    }

    @Test
    void a_missing_key_is_not_replaced_when_there_are_keys() throws Exception {
        open(Map.of());
        Files.delete(directory.resolve("master.key"));

        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master.key is missing");
        assertThat(directory.resolve("master.key")).doesNotExist();
    }

    @Test
    void missing_keys_are_not_replaced_when_there_are_events() throws Exception {
        Files.createFile(directory.resolve("events.db"));

        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("keys.db is missing");
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws Exception {
        open(Map.of());
        for (String loose : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(directory.resolve("master.key"), PosixFilePermissions.fromString(loose));

            assertThatThrownBy(() -> open(Map.of()))
                    .as(loose)
                    .isInstanceOf(MasterKeyException.class)
                    .hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(directory.resolve("master.key"), PosixFilePermissions.fromString("r--------"));
        open(Map.of());
    }

    @Test
    void a_key_file_that_others_may_read_is_refused() throws Exception {
        open(Map.of());
        Files.setPosixFilePermissions(directory.resolve("keys.db"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("keys.db");
    }

    @Test
    void the_environment_goes_before_the_file_and_leaves_none_behind() throws Exception {
        Map<String, String> environment =
                Map.of(MasterKeyFile.VARIABLE, MasterKey.random().toBase64());

        open(environment);
        open(environment);

        assertThat(directory.resolve("master.key")).doesNotExist();
        assertThatThrownBy(() -> open(Map.of())).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void a_key_that_is_none_is_refused_without_being_shown() throws IOException {
        for (String wrong : new String[] {"not base64!", "c2hvcnQ=", "A".repeat(43) + "="}) {
            assertThatThrownBy(() -> open(Map.of(MasterKeyFile.VARIABLE, wrong)))
                    .isInstanceOf(MasterKeyException.class)
                    .hasMessageContaining(MasterKeyFile.VARIABLE)
                    .hasMessageNotContaining(wrong);
        }
        Files.createFile(
                directory.resolve("master.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        assertThatThrownBy(() -> open(Map.of()))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master.key");
    }

    private void open(Map<String, String> environment) throws SQLException {
        KeyFile.open(directory, environment, Clock.systemUTC()).close();
    }

    private byte[] hash(String purpose) throws SQLException {
        try (KeyFile keys = KeyFile.open(directory, Map.of(), Clock.systemUTC())) {
            return keys.keyedHash(purpose).hash("x");
        }
    }
}
