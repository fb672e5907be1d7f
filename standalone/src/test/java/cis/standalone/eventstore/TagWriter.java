package cis.standalone.eventstore;

import cis.api.CustomerId;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Appends events of new customers, for tests that need some. */
public final class TagWriter implements AutoCloseable {

    private final OpenStore open;

    public TagWriter(Path directory) throws SQLException {
        open = new OpenStore(directory);
    }

    /** Answers the position of the last one, which is durable. */
    public long append(int count) {
        for (int i = 0; i < count; i++) {
            CustomerId customer = OpenStore.someCustomer();
            open.append(OpenStore.tagAdded(customer, 0));
        }
        return open.log.head();
    }

    public TokenStore tokens() {
        return new SqliteTokenStore(open.file);
    }

    @Override
    public void close() {
        open.close();
    }
}
