package cis.query.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes reports that have a table as CSV. */
final class CsvWriting extends AbstractHttpMessageConverter<Object> {

    private final Map<Class<?>, CsvTable<?, ?>> tables;

    CsvWriting(List<CsvTable<?, ?>> tables) {
        super(ReportFormat.CSV);
        this.tables = tables.stream().collect(Collectors.toUnmodifiableMap(CsvTable::report, table -> table));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return tables.containsKey(type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("reports are not read", message);
    }

    @Override
    protected void writeInternal(Object report, HttpOutputMessage message) throws IOException {
        CsvTable<?, ?> table = Objects.requireNonNull(tables.get(report.getClass()));
        String disposition = ContentDisposition.attachment()
                .filename(table.fileName())
                .build()
                .toString();
        message.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, disposition);
        message.getHeaders().set("X-Content-Type-Options", "nosniff");
        CsvWriter csv = CsvLines.writer(message.getBody());
        csv.writeRecord(table.header());
        table.records(report).forEach(csv::writeRecord);
        csv.flush();
    }
}
