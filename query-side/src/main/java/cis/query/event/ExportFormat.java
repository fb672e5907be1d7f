package cis.query.event;

import org.springframework.http.MediaType;

/** What exported events look like. */
enum ExportFormat {
    NDJSON("application/x-ndjson", "ndjson", "application/x-ndjson,application/ndjson"),
    /** One JSON document a line, which is what the media type of a single event cannot say. */
    CLOUDEVENTS("application/x-ndjson", "cloudevents.ndjson", "application/cloudevents+json"),
    CSV("text/csv;charset=UTF-8", "csv", "text/csv");

    private final String contentType;
    private final String ending;
    private final String accepted;

    ExportFormat(String contentType, String ending, String accepted) {
        this.contentType = contentType;
        this.ending = ending;
        this.accepted = accepted;
    }

    String contentType() {
        return contentType;
    }

    String fileName() {
        return "events." + ending;
    }

    boolean isAcceptedAs(MediaType wanted) {
        return MediaType.parseMediaTypes(accepted).stream().anyMatch(wanted::includes);
    }
}
