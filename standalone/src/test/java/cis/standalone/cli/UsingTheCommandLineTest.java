package cis.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cis.standalone.data.DataDirectory;
import cis.standalone.data.DataDirectoryLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsingTheCommandLineTest {

    private static final String SAMPLE = "src/test/resources/online-retail-sample.csv";

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_every_command() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("start", "status", "import", "version", "./cis COMMAND --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "status", "import", "demo", "backup", "restore", "verify-log", "verify", "version"})
    void every_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: ./cis " + command);
    }

    @Test
    void a_wrong_command_line_is_told_in_two_lines() {
        assertThat(run("import")).isEqualTo(64);
        assertThat(err.toString().lines()).hasSize(2).last().isEqualTo("See ./cis import --help");
    }

    @Test
    void a_missing_file_is_told_in_one_line() {
        assertThat(run("import", "nowhere.csv", "--mapping", "online-retail")).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("cis: there is no file nowhere.csv");
    }

    @Test
    void an_unknown_mapping_is_told_with_those_that_ship() {
        assertThat(run("import", SAMPLE, "--mapping", "nothing")).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "cis: there is no mapping nothing; name a file, or one that ships: online-retail, chinook, cfpb");
    }

    @Test
    void a_wrong_mapping_is_told_with_its_line() throws IOException {
        Path mapping = Files.writeString(directory.resolve("wrong.yaml"), "source: x\nclient: y\n");

        assertThat(run("import", SAMPLE, "--mapping", mapping.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("cannot be used, line 2: client");
    }

    @Test
    void a_dry_run_counts_and_sends_nothing() {
        String rejects = directory.resolve("rejects.csv").toString();

        assertThat(run("import", SAMPLE, "--mapping", "online-retail", "--dry-run", "--rejects", rejects))
                .isZero();
        assertThat(out.toString()).contains("RecordPurchase         10", "5205.44 GBP", "no-customer            3");
    }

    @Test
    void a_port_that_is_taken_is_told_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run(
                            "start",
                            "--port",
                            port,
                            "--data",
                            directory.resolve("data").toString()))
                    .isEqualTo(1);
            assertThat(err.toString().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("cis: port " + port + " is taken by another program");
        }
    }

    @Test
    void nobody_there_is_told_in_one_line() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "http://127.0.0.1:" + free;

        assertThat(run("status", "--url", url)).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("cis: CIS does not answer at " + url + "; start it with ./cis start");
    }

    @Test
    void a_data_directory_in_use_is_told_in_one_line() throws IOException {
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        try (DataDirectoryLock held = DataDirectoryLock.acquire(data)) {
            assertThat(held).isNotNull();
            assertThat(run("start", "--port", "0", "--data", data.path().toString()))
                    .isEqualTo(1);
        }
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("is in use by another CIS");
    }

    @Test
    void a_heap_that_is_no_size_is_told() {
        assertThat(run("start", "--heap", "much")).isEqualTo(64);
        assertThat(err.toString()).contains("--heap takes a size such as 512m or 4g");
    }

    @Test
    void without_events_there_is_nothing_to_back_up_or_verify() {
        Path data = directory.resolve("data");

        assertThat(run("backup", directory.resolve("copy").toString(), "--data", data.toString()))
                .isEqualTo(1);
        assertThat(run("verify-log", "--data", data.toString())).isEqualTo(1);
        assertThat(run("restore", directory.resolve("copy").toString(), "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("cis: "))
                .noneMatch(line -> line.contains("unexpectedly"));
    }

    private int run(String... args) {
        CommandLine cis = CisCommand.commandLine(Object.class);
        cis.setOut(new PrintWriter(out));
        cis.setErr(new PrintWriter(err));
        return cis.execute(args);
    }
}
