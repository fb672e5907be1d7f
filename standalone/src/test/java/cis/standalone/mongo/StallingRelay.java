package cis.standalone.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Stands between a client and a server on loopback, and can keep what it is sent to itself, for ever. */
final class StallingRelay implements AutoCloseable {

    private static final int BUFFER_BYTES = 8_192;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new ArrayList<>();
    private final int target;
    private volatile boolean stalled;

    StallingRelay(int target) throws IOException {
        this.target = target;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void stall() {
        stalled = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = keep(listening.accept());
                Socket server = keep(new Socket(InetAddress.getLoopbackAddress(), target));
                Thread.ofPlatform().daemon().start(() -> copy(client, server));
                Thread.ofPlatform().daemon().start(() -> copy(server, client));
            }
        } catch (IOException e) {
            stalled = true;
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] bytes = new byte[BUFFER_BYTES];
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
                if (!stalled) {
                    output.write(bytes, 0, read);
                }
            }
        } catch (IOException e) {
            // closed, by the test's end or by the client that gave up
        }
    }

    private synchronized Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    @Override
    public synchronized void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
