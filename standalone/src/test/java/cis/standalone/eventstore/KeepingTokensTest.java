package cis.standalone.eventstore;

import static cis.standalone.eventstore.OpenStore.ADA;
import static cis.standalone.eventstore.OpenStore.tagAdded;
import static cis.standalone.eventstore.OpenStore.tamper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.standalone.progress.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTokensTest {

    private static final String NAME = "automations";

    @TempDir
    private Path directory;

    @Test
    void a_token_survives_the_process() throws SQLException {
        try (OpenStore store = new OpenStore(directory)) {
            TokenStore tokens = new SqliteTokenStore(store.file);
            assertThat(tokens.fetchSegments(NAME)).isEmpty();
            tokens.initializeTokenSegments(NAME, 1);
            assertThat(tokens.fetchSegments(NAME)).containsExactly(0);
            assertThat(tokens.fetchToken(NAME, 0)).isNull();
            store.append(tagAdded(ADA, 0));
            tokens.storeToken(new GlobalSequenceTrackingToken(1), NAME, 0);
            tokens.releaseClaim(NAME, 0);
        }
        try (OpenStore store = new OpenStore(directory)) {
            TokenStore tokens = new SqliteTokenStore(store.file);
            assertThat(tokens.fetchToken(NAME, 0)).isEqualTo(new GlobalSequenceTrackingToken(1));
            assertThat(tokens.retrieveStorageIdentifier()).contains("events.db");
        }
    }

    @Test
    void segments_are_initialised_once_and_can_be_deleted() throws SQLException {
        try (OpenStore store = new OpenStore(directory)) {
            TokenStore tokens = new SqliteTokenStore(store.file);
            assertThatThrownBy(() -> tokens.fetchToken(NAME, 0)).isInstanceOf(UnableToClaimTokenException.class);
            tokens.initializeTokenSegments(NAME, 2, new GlobalSequenceTrackingToken(7));
            assertThatThrownBy(() -> tokens.initializeTokenSegments(NAME, 1))
                    .isInstanceOf(UnableToClaimTokenException.class);
            tokens.initializeSegment(null, "others", 0);

            tokens.deleteToken(NAME, 1);

            assertThat(tokens.fetchSegments(NAME)).containsExactly(0);
            assertThat(tokens.fetchToken(NAME, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
            assertThat(tokens.fetchToken("others", 0)).isNull();
        }
    }

    @Test
    void a_file_from_before_there_were_tokens_gets_them_and_verifies() throws SQLException {
        try (OpenStore store = new OpenStore(directory)) {
            store.append(tagAdded(ADA, 0));
        }
        Path events = directory.resolve("events.db");
        tamper(events, "DROP TABLE tokens");
        assertThat(EventLogVerifier.verify(events, Progress.NONE).fault()).isNull();

        try (OpenStore store = new OpenStore(directory)) {
            assertThat(new SqliteTokenStore(store.file).fetchSegments(NAME)).isEmpty();
            store.append(tagAdded(ADA, 1));
            new SqliteTokenStore(store.file).storeToken(new GlobalSequenceTrackingToken(2), NAME, 0);
        }
        assertThat(EventLogVerifier.verify(events, Progress.NONE).fault()).isNull();
    }

    @Test
    void a_token_that_means_nothing_is_given_as_it_is() throws SQLException {
        try (OpenStore store = new OpenStore(directory)) {
            new SqliteTokenStore(store.file).storeToken(new GlobalSequenceTrackingToken(-3), NAME, 0);

            assertThat(new SqliteTokenStore(store.file).fetchToken(NAME, 0))
                    .isEqualTo(new GlobalSequenceTrackingToken(-3));
        }
    }
}
