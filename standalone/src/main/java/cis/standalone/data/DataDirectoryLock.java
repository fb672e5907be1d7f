package cis.standalone.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one process that writes a data directory; the operating system frees it when the process ends. */
public final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DataDirectoryInUse when another process, or this one, holds it already */
    public static DataDirectoryLock acquire(DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.create().path().resolve(DataDirectory.LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            lock = null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new DataDirectoryInUse(directory);
        }
        return new DataDirectoryLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
