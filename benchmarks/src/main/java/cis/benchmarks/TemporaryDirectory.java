package cis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory on the disk of {@code java.io.tmpdir} that is deleted with all that is in it. */
record TemporaryDirectory(Path path) implements AutoCloseable {

    static TemporaryDirectory create() throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory("cis-benchmark"));
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.walk(path)) {
            paths = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : paths) {
            Files.delete(file);
        }
    }
}
