package cis.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cheapest HTTP client there can be, so that what is measured is the server: one socket, one request at a time. */
final class KeepAliveConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 32 * 1024;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    KeepAliveConnection(int port) {
        this.port = port;
    }

    /** @param position what the server says in {@code CIS-Position}; 0 where it says nothing */
    record Answer(int status, long position, String body) {

        /** The value of the first {@code "id"}. */
        String id() {
            int from = body.indexOf("\"id\":\"") + 6;
            return body.substring(from, body.indexOf('"', from));
        }

        Answer accepted() {
            if (status >= 300) {
                throw new IllegalStateException(status + " " + body);
            }
            return this;
        }
    }

    Answer get(String path, String headers) {
        return exchange(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    Answer post(Post post) {
        return exchange(post.bytes());
    }

    private Answer exchange(byte[] request) {
        try {
            OutputStream output = open().getOutputStream();
            output.write(request);
            return answer(bytes -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends lines while it reads results; what is answered is handed on as it arrives. */
    Answer stream(Post post, Consumer<byte[]> chunks) throws InterruptedException {
        try {
            Socket open = open();
            Thread sender = Thread.ofPlatform().start(() -> {
                try {
                    open.getOutputStream().write(post.bytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Answer answer = answer(chunks);
            sender.join();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            socket = open;
            input = new BufferedInputStream(open.getInputStream(), BUFFER_BYTES);
        }
        return open;
    }

    private Answer answer(Consumer<byte[]> chunks) throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        long position = 0;
        boolean chunked = false;
        boolean close = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            } else if (lower.startsWith("cis-position:")) {
                position = Long.parseLong(lower.substring(13).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                close = true;
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (chunked) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                chunks.accept(keep(body, read(size)));
                line();
            }
            line();
        } else {
            keep(body, read(length));
        }
        if (close) {
            close();
        }
        return new Answer(status, position, body.toString(StandardCharsets.UTF_8));
    }

    private static byte[] keep(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() < BUFFER_BYTES) {
            body.writeBytes(bytes);
        }
        return bytes;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] read(int length) throws IOException {
        return stream().readNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        InputStream from = stream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private InputStream stream() throws IOException {
        if (input == null) {
            throw new IOException("closed");
        }
        return input;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        socket = null;
        input = null;
    }
}
