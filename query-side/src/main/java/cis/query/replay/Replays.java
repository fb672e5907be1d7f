package cis.query.replay;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.history.query.CustomerStep;
import cis.api.history.query.ListSteps;
import cis.api.history.query.StepPage;
import cis.platform.json.JsonRules;
import cis.platform.web.RequestContext;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends a customer's steps as fast as they are read, some at a time, for as long as somebody reads them. */
@Component
class Replays {

    static final String NDJSON = "application/x-ndjson";
    static final int MOST_STEPS = 1_000_000;

    private static final int STEPS_AT_ONCE = 50;
    private static final int REPLAYS_AT_ONCE = 16;
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final JsonMapper JSON = JsonRules.http();

    private final Questions questions;
    private final Semaphore places = new Semaphore(REPLAYS_AT_ONCE);

    Replays(Questions questions) {
        this.questions = questions;
    }

    /** @param asked its limit is that of all steps */
    void send(ListSteps asked, RequestContext caller, boolean asEvents, HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new CommandRejected(GeneralError.TOO_MANY_REQUESTS);
        }
        try {
            List<CustomerStep> steps = ask(asked, asked.after(), asked.limit(), caller);
            if (steps.isEmpty()) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
                return;
            }
            response.setContentType(asEvents ? MediaType.TEXT_EVENT_STREAM_VALUE : NDJSON);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            sendAll(steps, asked, caller, asEvents, response.getOutputStream());
        } finally {
            places.release();
        }
    }

    private void sendAll(
            List<CustomerStep> first, ListSteps asked, RequestContext caller, boolean asEvents, OutputStream out)
            throws IOException {
        List<CustomerStep> steps = first;
        int left = asked.limit();
        while (true) {
            for (CustomerStep step : steps) {
                out.write(asEvents ? event(step) : line(step));
            }
            out.flush();
            left -= steps.size();
            boolean more = left > 0 && steps.size() == STEPS_AT_ONCE;
            try {
                steps = more ? ask(asked, steps.getLast().id(), left, caller) : List.of();
            } catch (CommandRejected e) {
                if (!asEvents) {
                    throw e; // cuts the connection: nobody takes a part for the whole
                }
                end(out, "problem", Map.of("problem", e.rejection().code()));
                return;
            }
            if (steps.isEmpty()) {
                break;
            }
        }
        if (asEvents) {
            end(out, "end", Map.of());
        }
    }

    private static void end(OutputStream out, String event, Map<String, String> data) throws IOException {
        String last = "event: " + event + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
        out.write(last.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private List<CustomerStep> ask(ListSteps asked, @Nullable String after, int left, RequestContext caller) {
        ListSteps some = new ListSteps(
                asked.client(), asked.customerId(), asked.from(), asked.to(), after, Math.min(left, STEPS_AT_ONCE));
        return questions.ask(some, StepPage.class, caller).items();
    }

    private static byte[] line(CustomerStep step) {
        return (JSON.writeValueAsString(step) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] event(CustomerStep step) {
        return ("id: " + step.id() + "\ndata: " + JSON.writeValueAsString(step) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What was the last step that the caller saw. */
    static @Nullable StepKey lastEventId(Parameters parameters, HttpServletRequest request, long head) {
        String text = request.getHeader(LAST_EVENT_ID);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            StepKey key = StepKey.parse(text);
            if (key.position() <= head) {
                return key;
            }
            parameters.refuse(LAST_EVENT_ID, "range", "lies past the last event, which stands at " + head);
        } catch (IllegalArgumentException e) {
            parameters.refuse(LAST_EVENT_ID, "format", "must be the id of a step, as in 41");
        }
        return null;
    }

    /** NDJSON unless server-sent events are named, and liked as much. */
    static boolean isWantedAsEvents(HttpServletRequest request) {
        double events = quality(request, MediaType.TEXT_EVENT_STREAM);
        return events > 0 && events >= quality(request, MediaType.parseMediaType(NDJSON));
    }

    private static double quality(HttpServletRequest request, MediaType type) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))).stream()
                    .filter(range -> range.equalsTypeAndSubtype(type))
                    .mapToDouble(MediaType::getQualityValue)
                    .max()
                    .orElse(0);
        } catch (InvalidMediaTypeException e) {
            return 0;
        }
    }
}
