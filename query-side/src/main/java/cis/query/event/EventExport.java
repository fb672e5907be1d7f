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
import java.util.function.Supplier;

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
    private final Supplier<EventPages> begin;
    private final OpenStreams streams;

    /** @param begin reads the first page, once there is a place for it */
    EventExport(ExportFormat format, Supplier<EventPages> begin, OpenStreams streams) {
        this.format = format;
        this.begin = begin;
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
        streams.export(() -> write(begin.get(), new BufferedOutputStream(out, BUFFER)));
    }

    private void write(EventPages pages, OutputStream out) throws IOException {
        switch (format) {
            case NDJSON -> writeLines(pages, out, EventLines::json);
            case CLOUDEVENTS -> writeLines(pages, out, EventLines::cloudEvent);
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

    private static void writeLines(EventPages pages, OutputStream out, Function<RecordedEvent, byte[]> line)
            throws IOException {
        for (List<RecordedEvent> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            for (RecordedEvent event : page) {
                out.write(line.apply(event));
                out.write('\n');
            }
        }
    }
}
