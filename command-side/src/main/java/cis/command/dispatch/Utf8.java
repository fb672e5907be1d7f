package cis.command.dispatch;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads bytes as UTF-8 without guessing or replacing. */
final class Utf8 {
    private Utf8() {}

    static String text(byte[] bytes) {
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1); // as most are, and much cheaper than a decoder
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CommandRejected(
                    GeneralError.MALFORMED_REQUEST,
                    GeneralError.MALFORMED_REQUEST.meaning(),
                    List.of(new Violation("", "encoding", "must be UTF-8")));
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }
}
