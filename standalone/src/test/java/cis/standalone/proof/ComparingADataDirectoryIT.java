package cis.standalone.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.standalone.proof.Replays.Replay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same proof on a data directory that is there, such as a restored backup: {@code -Dcis.compare-data=DIR}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "cis.compare-data",
        matches = ".+",
        disabledReason = "names no data directory: -Dcis.compare-data=DIR")
class ComparingADataDirectoryIT {

    @Test
    void every_way_of_building_the_read_models_gives_the_same_documents() throws InterruptedException {
        try (RunningCis cis = RunningCis.start(Path.of(System.getProperty("cis.compare-data")));
                Replays replays = new Replays(cis)) {
            List<RecordedEvent> events = new ArrayList<>();
            cis.bean(EventLog.class).scan(0, events::add);
            System.err.println("ComparingADataDirectoryIT: " + events.size() + " events");
            assertThat(events).isNotEmpty();
            SoftAssertions all = new SoftAssertions();
            for (Replay replay : Replay.values()) {
                all.assertThat(replays.differences(replay, events))
                        .as(replay.name())
                        .isEmpty();
            }
            Set<String> clients = new TreeSet<>();
            events.forEach(event -> clients.add(event.client()));
            for (String client : clients) {
                SalesInHistory.of(cis.api(), client).assertReportsAgree(cis.api(), client);
            }
            all.assertAll();
        }
    }
}
