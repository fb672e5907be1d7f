package cis.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.event.EventLog;
import cis.standalone.journey.Api;
import cis.standalone.proof.RunningCis;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadingTheDemoIT {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_demo_fills_an_empty_system_and_every_request_that_it_names_answers() throws InterruptedException {
        try (RunningCis cis = RunningCis.start(directory.resolve("data"))) {
            assertThat(demo(cis)).as(out::toString).isZero();

            assertThat(out.toString()).contains("Loaded 215 customers, 412 purchases and 156 complaints");
            cis.awaitReadModels();
            for (String request : DemoCommand.requests()) {
                assertThat(out.toString()).contains("curl '" + cis.address() + request + "'");
                Api.Answer answer = cis.api().get(request);
                assertThat(answer.status()).as(request).isEqualTo(200);
                assertThat(answer.body().valueStream().anyMatch(list -> list.isArray() && !list.isEmpty()))
                        .as(request)
                        .isTrue();
            }
            long position = cis.bean(EventLog.class).head();

            assertThat(demo(cis)).isZero();

            assertThat(out.toString()).contains("0 of the commands changed something");
            assertThat(cis.bean(EventLog.class).head()).isEqualTo(position);
        }
    }

    private int demo(RunningCis cis) {
        CommandLine commandLine = CisCommand.commandLine(LoadingTheDemoIT.class);
        commandLine.setOut(new PrintWriter(out));
        return commandLine.execute("demo", "--url", cis.address().toString());
    }
}
