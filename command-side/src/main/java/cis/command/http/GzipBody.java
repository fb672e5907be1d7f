package cis.command.http;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks a body. One that is no gzip, or not all of it, is the caller's fault; a connection that breaks is not. */
final class GzipBody extends FilterInputStream {
    private GzipBody(InputStream unpacked) {
        super(unpacked);
    }

    /** @throws CommandRejected as reading does, when it does not even begin like gzip */
    static InputStream of(InputStream packed) throws IOException {
        return new GzipBody(checked(() -> new GZIPInputStream(packed)));
    }

    @Override
    public int read() throws IOException {
        return checked(super::read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return checked(() -> super.read(bytes, offset, length));
    }

    private static <T> T checked(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (EOFException | ZipException e) {
            throw new CommandRejected(GeneralError.MALFORMED_REQUEST, "The body is not gzip, or not all of it.");
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
