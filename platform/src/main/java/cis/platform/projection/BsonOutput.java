package cis.platform.projection;

import java.nio.charset.StandardCharsets;
import org.bson.io.BasicOutputBuffer;

/** The driver's buffer writes text character by character; most of a read model is text. */
final class BsonOutput extends BasicOutputBuffer {

    BsonOutput(int initialSize) {
        super(initialSize);
    }

    @Override
    public void writeString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeInt32(utf8.length + 1);
        writeBytes(utf8);
        writeByte(0);
    }
}
