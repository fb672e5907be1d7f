package cis.platform.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** Where the master key comes from: the environment, else a file that only its owner may read. */
public final class MasterKeyFile {

    /** 32 bytes in Base64; when set, no file is looked for. */
    public static final String VARIABLE = "CIS_MASTER_KEY";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final long MAX_SIZE_BYTES = 1_000;

    private MasterKeyFile() {}

    /**
     * @param mayCreate whether a missing file is created with a new key: only where nothing depends on an older one
     * @throws MasterKeyException when there is none, it is not well-formed, or others may read it
     */
    public static MasterKey load(Path file, Map<String, String> environment, boolean mayCreate) {
        String value = environment.get(VARIABLE);
        if (value != null && !value.isBlank()) {
            return parse(value, "the environment variable " + VARIABLE);
        }
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new MasterKeyException(
                            "%s is missing, and without it the personal data stored so far cannot be"
                                    .concat(" read: put it back, or set %s")
                                    .formatted(file, VARIABLE));
                }
                return create(file);
            }
            requireOwnerOnly(file);
            if (Files.size(file) > MAX_SIZE_BYTES) {
                throw new MasterKeyException(file + " is no master key: it is too large");
            }
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or create " + file, e);
        }
    }

    private static MasterKey parse(String text, String origin) {
        try {
            return MasterKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MasterKeyException(origin + " holds no usable master key: " + e.getMessage());
        }
    }

    /** Complete and durable under another name first, so that a crash leaves no half of a key. */
    private static MasterKey create(Path file) throws IOException {
        MasterKey key = MasterKey.random();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            ByteBuffer content = StandardCharsets.US_ASCII.encode(key.toBase64() + "\n");
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.createLink(file, draft);
        Files.delete(draft);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && isPosix(file)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        return key;
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new MasterKeyException(
                    "%s may be read by others than its owner: find out who has, then run chmod 600 %s"
                            .formatted(file, file));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
