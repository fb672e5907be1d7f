package cis.standalone.importing;

import cis.standalone.mapping.Row;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rejected rows with their reasons, as a table that can be repaired and imported again. */
final class RejectsFile implements Rejects, AutoCloseable {

    private final CsvWriter writer;

    RejectsFile(Path file, List<String> header) throws IOException {
        writer = CsvWriter.builder().build(file);
        List<String> titles = new ArrayList<>(List.of("row", "reason", "message"));
        titles.addAll(header);
        writer.writeRecord(titles);
    }

    @Override
    public void reject(Row row, String reason, String message) {
        List<String> cells = new ArrayList<>(row.cells().size() + 3);
        cells.add(Long.toString(row.number()));
        cells.add(reason);
        cells.add(message);
        cells.addAll(row.cells());
        writer.writeRecord(cells);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
