package cis.standalone.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A MongoDB in memory that listens on loopback until it is closed. What it holds is rebuilt, never kept. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int ANY_PORT = 0;

    private final IndexedMemoryBackend backend;
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(IndexedMemoryBackend backend, int port) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 2);
        this.port = server.getLocalAddress().getPort();
    }

    public static EmbeddedMongo start() {
        return new EmbeddedMongo(new IndexedMemoryBackend(), ANY_PORT);
    }

    public String connectionString() {
        return "mongodb://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    /** Cuts all connections and listens no longer; {@link #resume()} brings the same data back at the same address. */
    public void pause() {
        backend.keep();
        server.shutdownNow();
    }

    /** The server to use, and to close, from now on. */
    public EmbeddedMongo resume() {
        return new EmbeddedMongo(backend, port);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
