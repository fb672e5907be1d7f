package cis.command.http;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.command.dispatch.CommandCatalogue;
import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.CommandSettings;
import cis.command.dispatch.Commands;
import cis.platform.directory.IdentityDirectory;
import cis.platform.web.RequestContext;
import com.fasterxml.uuid.NoArgGenerator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many commands in one request, answered as they are decided. */
@RestController
@Tag(name = "Batch", description = "Many commands in one request")
class BatchController implements DisposableBean {
    static final String NDJSON = "application/x-ndjson";
    private static final int BATCHES_AT_ONCE = 4;

    private final BatchLineHandler handler;
    private final CommandSettings settings;
    private final ExecutorService workers;
    private final Semaphore places = new Semaphore(BATCHES_AT_ONCE);

    BatchController(
            CommandCatalogue catalogue,
            CommandDecoder decoder,
            Commands commands,
            NoArgGenerator ids,
            IdentityDirectory directory,
            CommandSettings settings) {
        this.handler = new BatchLineHandler(catalogue, decoder, commands, ids, directory);
        this.settings = settings;
        this.workers = Executors.newFixedThreadPool(
                settings.batchWorkers(), Thread.ofPlatform().name("batch-", 0).factory());
    }

    @PostMapping(path = "/api/v1/commands:batch", consumes = NDJSON, produces = NDJSON)
    @Operation(
            summary = "Sends commands, one a line",
            description = "Answers one line for each line, in order, while the request is still being sent: read while"
                    + " you send. A bad line harms no other; lines of one customer run in order, others at the same"
                    + " time. A line whose answer repeats an earlier one says replayed. Violations point into body, or to the fields of the line. A line has at most 1 MiB;"
                    + " blank lines are skipped. The body may be gzip.")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "One line for each command: its reply, or its problem",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    void batch(RequestContext context, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
        try {
            InputStream input = body(request);
            response.setContentType(NDJSON);
            new Batch(handler, context, workers, settings.maxBodyBytes(), settings.batchWindow())
                    .run(input, response.getOutputStream());
        } finally {
            places.release();
        }
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return request.getInputStream();
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new CommandRejected(GeneralError.UNSUPPORTED_MEDIA_TYPE);
        }
        return GzipBody.of(request.getInputStream());
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }

    /** Two lines, so that it is seen that each is whole by itself. */
    static final String EXAMPLE = """
            {"command":"RegisterCustomer","key":"crm-17","body":{"party":"ORGANISATION",\
            "name":{"organisation":"Northwind Traders"},"source":"crm","externalId":"northwind"}}
            {"command":"RecordPurchase","body":{"customerId":{"source":"crm","externalId":"northwind"},\
            "source":"crm","externalId":"4711","occurredOn":"2026-03-01","currency":"EUR",\
            "lines":[{"description":"Chai","quantity":10,"unitPrice":"18.00"}]}}
            """;
}
