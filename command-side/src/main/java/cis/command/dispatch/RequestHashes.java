package cis.command.dispatch;

import cis.api.Command;
import cis.command.aggregate.IdempotencyMark;
import cis.platform.json.JsonRules;
import cis.platform.personaldata.KeyedHash;
import cis.platform.web.RequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keyed hashes of requests: enough to know one again, nothing to read it from. */
final class RequestHashes {
    private static final int SIZE_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JsonMapper json = JsonRules.http();
    private final KeyedHash hash;

    RequestHashes(KeyedHash hash) {
        this.hash = hash;
    }

    /** @param command without the id that the server gives */
    String content(CommandType type, Command command, RequestContext context) {
        return text(utf8("content"), utf8(context.client()), utf8(type.name()), json.writeValueAsBytes(command));
    }

    @Nullable
    String key(CommandType type, RequestContext context) {
        String key = context.idempotencyKey();
        return key == null ? null : text("key", context.client(), context.actorId(), type.name(), key);
    }

    /** The same for a record of another system, which is a key too. */
    String naturalKey(CommandType type, RequestContext context, NaturalKey key) {
        return text("natural", context.client(), type.name(), key.source(), key.externalId());
    }

    /** The id of what a creation with this key brings about. */
    UUID idOf(String keyHash) {
        return hash.uuid("id", keyHash);
    }

    /** Stands for the content in the identity directory. */
    UUID idOfContent(String contentHash) {
        return hash.uuid("request", contentHash);
    }

    static IdempotencyMark mark(@Nullable String key, String content) {
        return new IdempotencyMark(key, content);
    }

    private String text(String... parts) {
        return text(Arrays.stream(parts).map(RequestHashes::utf8).toArray(byte[][]::new));
    }

    private String text(byte[]... parts) {
        return TEXT.encodeToString(Arrays.copyOf(hash.hashParts(parts), SIZE_BYTES));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
