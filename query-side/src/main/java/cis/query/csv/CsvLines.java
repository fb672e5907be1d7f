package cis.query.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows written as CSV one by one, under a header; harmless in spreadsheets. */
public final class CsvLines<T> {

    /** Where semicolons or tabs part the cells of a spreadsheet, they must not part one cell. */
    private static final QuoteStrategy WHAT_MAY_PART_CELLS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int cell, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0 || value.startsWith("'");
        }
    };

    private final CsvWriter csv;
    private final List<Column<T>> columns;

    private CsvLines(OutputStream out, List<Column<T>> columns) {
        this.csv = writer(out);
        this.columns = columns;
    }

    /** Begins with the header. */
    public static <T> CsvLines<T> begin(OutputStream out, List<Column<T>> columns) {
        CsvLines<T> lines = new CsvLines<>(out, columns);
        lines.csv.writeRecord(columns.stream().map(Column::header).toList());
        return lines;
    }

    public void write(T row) {
        csv.writeRecord(columns.stream()
                .map(column -> Cells.text(column.value().apply(row)))
                .toList());
    }

    public void flush() throws IOException {
        csv.flush();
    }

    static CsvWriter writer(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(WHAT_MAY_PART_CELLS)
                .build(out, StandardCharsets.UTF_8);
    }
}
