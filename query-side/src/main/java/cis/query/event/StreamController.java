package cis.query.event;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.history.query.EventView;
import cis.api.history.query.ListEvents.Filter;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.projection.TokenPositions;
import cis.platform.web.RequestContext;
import cis.query.web.Parameters;
import cis.query.web.StreamedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Events on their way out: all there are, and those that happen. They come straight from the store. */
@Controller
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
@EnableConfigurationProperties(FeedSettings.class)
class StreamController {

    private final EventLog log;
    private final EventFilters filters;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final TokenPositions tokens;
    private final OpenStreams streams;
    private final FeedSettings settings;

    StreamController(
            EventLog log,
            EventFilters filters,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenPositions tokens,
            OpenStreams streams,
            FeedSettings settings) {
        this.log = log;
        this.filters = filters;
        this.source = source;
        this.tokens = tokens;
        this.streams = streams;
        this.settings = settings;
    }

    @GetMapping("/export")
    @Operation(
            summary = "Export events",
            description = "Everything that fits and that there is when it begins, oldest first, however much it is:"
                    + " NDJSON, CloudEvents 1.0 (one a line) or CSV, in which no cell is a formula. Personal data are"
                    + " decrypted. Where the line breaks, the answer has no proper end: ask again with after= the last"
                    + " position that came. Accept says the format, too (application/x-ndjson,"
                    + " application/cloudevents+json, text/csv).")
    @ApiResponse(
            responseCode = "200",
            description = "One event a line",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = EventView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    StreamedAnswer export(
            @ParameterObject @ModelAttribute FilterParameters filter,
            @Parameter(description = "ndjson, cloudevents or csv; counts more than Accept", example = "ndjson")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        ExportFormat named = parameters.choice("format", format, ExportFormat.class);
        Filter asked = filter.read(parameters);
        parameters.check();
        ExportFormat chosen = named == null ? accepted(accept) : named;
        EventQuery query = filters.query(caller.client(), asked, Order.ASC, EventPages.size());
        return new EventExport(chosen, () -> EventPages.begin(log, filters, query), streams);
    }

    @GetMapping("/stream")
    @Operation(
            summary = "Hear of events as they happen",
            description = "Server-sent events: id is the position, event the type, data one line of JSON. Begins with"
                    + " what happens from now on, or past the position in after or Last-Event-ID. A comment with the"
                    + " position reached comes every 15 seconds without an event. The number of listeners is limited;"
                    + " when CIS stops, the stream ends and a browser comes back by itself.")
    @ApiResponse(
            responseCode = "200",
            description = "Events, until either side ends it",
            content =
                    @Content(
                            mediaType = "text/event-stream",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(STREAMED)))
    StreamedAnswer stream(
            @Parameter(description = "Begin past this position; Last-Event-ID counts more", example = "0")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "Only these types, separated by commas", example = "customer.registered")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = "Only events of the customer with this id")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @Parameter(description = "id of the last event that came")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        Long from = lastEventId == null
                ? parameters.position("after", after)
                : parameters.position("Last-Event-ID", lastEventId);
        Filter asked = new Filter(
                Optional.ofNullable(from).orElseGet(log::head),
                null,
                null,
                null,
                parameters.types(type),
                parameters.customer("customer", customer),
                null,
                null,
                null);
        parameters.check();
        EventQuery query = filters.query(caller.client(), asked, Order.ASC, EventFeed.page());
        filters.requireKnown(query);
        return new EventFeed(log, source, tokens, streams, settings.heartbeat(), System::nanoTime, query);
    }

    private static ExportFormat accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return ExportFormat.NDJSON;
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .flatMap(
                            type -> List.of(ExportFormat.values()).stream().filter(format -> format.isAcceptedAs(type)))
                    .findFirst()
                    .orElseThrow(() -> new CommandRejected(GeneralError.NOT_ACCEPTABLE));
        } catch (InvalidMediaTypeException e) {
            throw new CommandRejected(GeneralError.NOT_ACCEPTABLE);
        }
    }

    private static final String STREAMED = """
            id: 2
            event: customer.name-changed
            data: {"position":2,"type":"customer.name-changed","payload":{"name":{"given":"Ada","family":"King"}}}

            """;
}
