package cis.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyingFromTheCommandLineTest {

    private static final String WAITING = "{\"name\":\"tags\",\"operation\":{\"id\":\"1\",\"state\":\"WAITING\"}}";
    private static final String PAUSED =
            "{\"name\":\"totals\",\"operation\":{\"id\":\"2\",\"kind\":\"REBUILD\",\"state\":\"PAUSED\",\"events\":7}}";

    private final HttpServer cis;

    VerifyingFromTheCommandLineTest() throws IOException {
        cis = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        answer("/api/v1/projections", "{\"projections\":[" + WAITING + "," + PAUSED + "]}");
        answer("/api/v1/projections/tags", WAITING);
        cis.start();
    }

    @AfterEach
    void stop() {
        cis.stop(0);
    }

    private void answer(String path, String json) {
        cis.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = json.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Test
    void it_tells_behind_what_it_waits_and_gives_up_when_nothing_moves() {
        StringBuilder told = new StringBuilder();
        String url = "http://127.0.0.1:" + cis.getAddress().getPort();

        assertThat(CommandLineRun.run(told, "verify", "--url", url, "--give-up-after", "PT0.3S", "tags"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(told.toString())
                .containsOnlyOnce("tags is waiting behind REBUILD of totals, which is paused")
                .contains("nothing has moved");
    }
}
