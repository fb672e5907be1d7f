package cis.command.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of a stream, of which a longer one than allowed is skipped and never held in memory. */
final class BoundedLines {
    private static final int CHUNK_BYTES = 65_536;

    private final InputStream input;
    private final int maxBytes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int position;
    private int end;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    BoundedLines(InputStream input, int maxBytes) {
        this.input = input;
        this.maxBytes = maxBytes;
    }

    /** Goes to the next line; false after the last one. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = endOfLine();
            tooLong = tooLong || line.size() + stop - position > maxBytes;
            if (tooLong) {
                line.reset();
            } else {
                line.write(chunk, position, stop - position);
            }
            position = stop;
            if (stop < end) {
                position++;
                break;
            }
        }
        return any;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The line without its end. */
    byte[] content() {
        return line.toByteArray();
    }

    private int endOfLine() {
        int stop = position;
        while (stop < end && chunk[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = input.read(chunk);
        return end > 0;
    }
}
