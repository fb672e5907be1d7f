package cis.standalone.projection;

import cis.platform.event.RecordedEvent;
import cis.platform.projection.Projection;
import cis.platform.projection.ProjectionGroup;
import cis.standalone.mongo.EmbeddedMongo;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;

/** An embedded MongoDB with databases to project into, and what lies in them byte for byte. */
final class ReadModelStore implements AutoCloseable {

    private EmbeddedMongo mongo = EmbeddedMongo.start();
    private final MongoClient client =
            MongoClients.create(mongo.connectionString() + "/?serverSelectionTimeoutMS=3000&heartbeatFrequencyMS=500");
    private final List<ProjectionGroup> groups = new ArrayList<>();

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    void disconnect() {
        mongo.pause();
    }

    void reconnect() {
        mongo = mongo.resume();
    }

    ProjectionGroup group(String database, Projection<?>... projections) {
        ProjectionGroup group = new ProjectionGroup(
                List.of(projections), database(database), Clock.fixed(TagEvents.NOON, ZoneOffset.UTC));
        groups.add(group);
        group.prepare();
        return group;
    }

    static void applyInBatches(ProjectionGroup group, List<RecordedEvent> events, int size) {
        for (int from = 0; from < events.size(); from += size) {
            group.apply(events.subList(from, Math.min(events.size(), from + size)));
        }
    }

    /** Every document of every read model, as text of its bytes. */
    Map<String, String> documents(String database) {
        Map<String, String> documents = new TreeMap<>();
        for (String collection : database(database).listCollectionNames()) {
            if (collection.matches(".*_v\\d+")) {
                for (RawBsonDocument document : database(database)
                        .getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    byte[] bytes = new byte[document.getByteBuffer().remaining()];
                    document.getByteBuffer().asNIO().get(bytes);
                    documents.put(
                            collection + "/" + document.getString("_id").getValue(),
                            Base64.getEncoder().encodeToString(bytes));
                }
            }
        }
        return documents;
    }

    @Override
    public void close() {
        groups.forEach(ProjectionGroup::close);
        client.close();
        mongo.close();
    }
}
