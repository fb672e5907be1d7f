package cis.standalone.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How read models are reached: whoever asks is told soon when they cannot be. */
public final class MongoConnection {

    private static final int SELECTION_SECONDS = 2;
    private static final int HEARTBEAT_SECONDS = 1;
    /** For writing: a rebuild writes much at once. */
    private static final int SOCKET_SECONDS = 30;

    private MongoConnection() {}

    public static MongoClient client(String connectionString) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SELECTION_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SOCKET_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    /** The same database, in which each operation, from finding a server to the last byte, takes that long at most. */
    public static MongoDatabase within(Duration limit, MongoDatabase database) {
        return database.withTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
