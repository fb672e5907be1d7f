package cis.platform.web;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies of bounded size. */
public final class BodyLimit {
    private static final int CHUNK_BYTES = 8_192;

    private BodyLimit() {}

    /** @throws CommandRejected when there is more than that */
    public static byte[] read(InputStream body, long announced, int maxBytes) throws IOException {
        if (announced > maxBytes) {
            throw tooLarge(maxBytes);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) Math.max(CHUNK_BYTES, announced));
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            all.write(chunk, 0, read);
            if (all.size() > maxBytes) {
                throw tooLarge(maxBytes);
            }
        }
        return all.toByteArray();
    }

    private static CommandRejected tooLarge(int maxBytes) {
        return new CommandRejected(
                GeneralError.BODY_TOO_LARGE, "The body is larger than the " + maxBytes + " bytes taken here.");
    }
}
