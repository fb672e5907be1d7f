package cis.standalone.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format of the backup, 1
 * @param events how many there are
 * @param headHash of the last event, in hexadecimal
 */
public record BackupManifest(int format, Instant createdAt, long events, String headHash, List<Content> files) {

    /** @param sha256 in hexadecimal */
    public record Content(String name, long bytes, String sha256) {}

    public static final int FORMAT = 1;
    public static final String FILE_NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupManifest read(Path file) {
        return JSON.readValue(file, BackupManifest.class);
    }
}
