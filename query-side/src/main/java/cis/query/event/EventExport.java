package cis.query.event;

import static cis.query.csv.Column.column;

import cis.api.MetadataKeys;
import cis.platform.event.RecordedEvent;
import cis.query.csv.Column;
import cis.query.csv.CsvLines;
import cis.query.web.StreamedAnswer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Events on their way out, page by page: what is in memory is one page, however many there are. */
final class EventExport implements StreamedAnswer {

    private static final int BUFFER = 1 << 16;
    private static final List<Column<RecordedEvent>> COLUMNS = List.of(
            column("position", RecordedEvent::position),
            column("id", RecordedEvent::id),
            column("type", RecordedEvent::type),
            column("revision", RecordedEvent::revision),
            column("recordedAt", RecordedEvent::recordedAt),
            column("aggregateType", RecordedEvent::aggregateType),
            column("aggregateId", RecordedEvent::aggregateId),
            column("sequence", RecordedEvent::sequence),
            column("client", RecordedEvent::client),
            ofMetadata(MetadataKeys.CUSTOMER_ID),
            ofMetadata(MetadataKeys.ACTOR_ID),
            ofMetadata(MetadataKeys.ACTOR_KIND),
            ofMetadata(MetadataKeys.REASON),
            ofMetadata(MetadataKeys.CHANNEL),
            ofMetadata(MetadataKeys.CORRELATION_ID),
            ofMetadata(MetadataKeys.CAUSATION_ID),
            ofMetadata(MetadataKeys.COMMAND_ID),
            ofMetadata(MetadataKeys.POLICY),
            ofMetadata(MetadataKeys.POLICY_VERSION),
            column("payload", EventLines::payload));

    private final ExportFormat format;
    private final EventPages pages;
    private final OpenStreams streams;

    EventExport(ExportFormat format, EventPages pages, OpenStreams streams) {
        this.format = format;
        this.pages = pages;
        this.streams = streams;
    }

    private static Column<RecordedEvent> ofMetadata(String key) {
        return column(key, event -> event.metadata(key));
    }

    @Override
    public String contentType() {
        return format.contentType();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Disposition", "attachment; filename=\"" + format.fileName() + "\"");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        streams.export(() -> write(new BufferedOutputStream(out, BUFFER)));
    }

    private void write(OutputStream out) throws IOException {
        switch (format) {
            case NDJSON -> writeLines(out, EventLines::json);
            case CLOUDEVENTS -> writeLines(out, EventLines::cloudEvent);
            case CSV -> {
                CsvLines<RecordedEvent> csv = CsvLines.begin(out, COLUMNS);
                for (List<RecordedEvent> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                    page.forEach(csv::write);
                    csv.flush();
                }
            }
        }
        out.flush();
    }

    private void writeLines(OutputStream out, Function<RecordedEvent, byte[]> line) throws IOException {
        for (List<RecordedEvent> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            for (RecordedEvent event : page) {
                out.write(line.apply(event));
                out.write('\n');
            }
        }
    }
}
