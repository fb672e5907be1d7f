package cis.standalone.eventstore;

import static cis.standalone.eventstore.OpenStore.ADA;
import static cis.standalone.eventstore.OpenStore.BEN;
import static cis.standalone.eventstore.OpenStore.tagAdded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DenyingAggregatesTest {

    private static final int MANY = 200_000;

    @Test
    void what_was_added_is_never_denied_and_nearly_everything_else_is() {
        AggregateFilter filter = new AggregateFilter();
        ids("known").forEach(filter::add);

        assertThat(ids("known")).allMatch(filter::mayHold);
        assertThat(ids("unknown").filter(filter::mayHold).count()).isLessThan(MANY / 1_000);
    }

    @Test
    void a_file_that_is_opened_again_knows_its_aggregates(@TempDir Path directory) throws SQLException {
        try (OpenStore before = new OpenStore(directory)) {
            before.append(tagAdded(ADA, 0));
        }
        try (OpenStore after = new OpenStore(directory)) {
            assertThat(after.log.readAggregate(ADA.toString(), 0, 10)).hasSize(1);
            assertThat(after.log.readAggregate(BEN.toString(), 0, 10)).isEmpty();
            after.append(tagAdded(BEN, 0));
            assertThat(after.log.readAggregate(BEN.toString(), 0, 10)).hasSize(1);
        }
    }

    private static Stream<String> ids(String kind) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> UUID.nameUUIDFromBytes((kind + i).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
