package cis.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A MongoDB that hangs. Questions turn what is thrown here into a 503. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class WaitingForMongoTest {

    private static final Duration LIMIT = Duration.ofMillis(300);

    @Test
    void a_server_that_takes_connections_and_never_answers_is_given_up() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MongoClient client = MongoConnection.client(address(silent.getLocalPort()))) {
            MongoDatabase database = MongoConnection.within(LIMIT, client.getDatabase("cis"));
            assertThatThrownBy(() -> database.getCollection("any").find().first())
                    .isInstanceOf(MongoTimeoutException.class);
        }
    }

    @Test
    void a_server_that_answered_and_then_hangs_is_given_up_within_the_limit() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                StallingRelay relay =
                        new StallingRelay(URI.create(mongo.connectionString()).getPort());
                MongoClient client = MongoConnection.client(address(relay.port()))) {
            MongoDatabase patient = client.getDatabase("cis");
            patient.getCollection("any").insertOne(new Document("_id", 1));
            MongoDatabase database = MongoConnection.within(LIMIT, patient);
            assertThat(database.getCollection("any").find().first()).isNotNull();
            relay.stall();
            assertThatThrownBy(() -> database.getCollection("any").find().first())
                    .isInstanceOf(MongoOperationTimeoutException.class);
        }
    }

    private static String address(int port) {
        return "mongodb://127.0.0.1:" + port;
    }
}
