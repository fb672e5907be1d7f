package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.standalone.journey.Api;
import cis.standalone.journey.Api.Answer;
import cis.standalone.mongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real application when MongoDB is gone for a while: questions are refused soon, commands go on, nothing is missed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LosingTheReadModelsIT {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int MEANWHILE = 200;

    @TempDir
    Path data;

    @Test
    void questions_are_refused_soon_commands_go_on_and_the_projections_catch_up_without_a_gap() throws Exception {
        try (RunningCis cis = RunningCis.start(data)) {
            Api api = cis.api();
            String customer = register(api);
            assertThat(api.get("/api/v1/customers/" + customer).status()).isEqualTo(200);

            cis.bean(EmbeddedMongo.class).pause();
            for (int i = 0; i < MEANWHILE; i++) {
                register(api);
            }
            assertRefusedSoon(cis, "/api/v1/customers/" + customer);
            assertRefusedSoon(cis, "/api/v1/customers?query=some");
            assertRefusedSoon(cis, "/api/v1/reports/overview");
            assertThat(new Api(cis.address()).get("/api/v1/events").status()).isEqualTo(200);
            assertThat(new Api(cis.address()).get("/actuator/health/liveness").status())
                    .isEqualTo(200);

            try (EmbeddedMongo back = cis.bean(EmbeddedMongo.class).resume()) {
                assertThat(back.connectionString()).isNotEmpty();
                await().atMost(RECOVERY).until(() -> served(cis) == MEANWHILE + 1);
                cis.awaitReadModels();
                assertNothingIsMissing(cis);
            }
        }
    }

    /** With no position to wait for: what is there would be answered. */
    private static void assertRefusedSoon(RunningCis cis, String path) {
        long begin = System.nanoTime();
        Answer answer = new Api(cis.address()).get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(path).isLessThan(SOON);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("READ_MODELS_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static int served(RunningCis cis) {
        Answer overview = new Api(cis.address()).get("/api/v1/reports/overview");
        return overview.body().at("/customers").asInt(-1);
    }

    private static void assertNothingIsMissing(RunningCis cis) {
        List<RecordedEvent> events = new ArrayList<>();
        cis.bean(EventLog.class).scan(0, events::add);
        try (Replays replays = new Replays(cis)) {
            assertThat(replays.differences(Replays.Replay.BY_A_THOUSAND, events))
                    .isEmpty();
        }
    }

    private static String register(Api api) {
        Answer answer = api.post("/api/v1/customers", """
                {"party":"PERSON","name":{"given":"Some","family":"Body"}}""");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.text("/id");
    }
}
