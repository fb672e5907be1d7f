package cis.query.web;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.platform.projection.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a question wait until the read models have reached the position it names in {@code CIS-Position}, and tells how
 * far they have come: what is answered is at least as new as that.
 */
final class ReadYourWrites implements HandlerInterceptor {

    static final String POSITION = "CIS-Position";

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(2);
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final Pattern POSITION_FORM = Pattern.compile("[0-9]{1,18}");
    private static final Pattern WAIT_FORM = Pattern.compile("(?i)\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*");

    private final Positions positions;

    ReadYourWrites(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("cis.query.")) {
            return true;
        }
        Long wanted = wantedPosition(request);
        if (wanted != null && positions.applied() < wanted && !positions.await(wanted, wait(request))) {
            throw new CommandRejected(GeneralError.NOT_CAUGHT_UP);
        }
        response.setHeader(POSITION, Long.toString(positions.applied()));
        return true;
    }

    private static @Nullable Long wantedPosition(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(POSITION));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() == 1 && POSITION_FORM.matcher(values.getFirst()).matches()) {
            return Long.valueOf(values.getFirst());
        }
        throw new CommandRejected(
                GeneralError.INVALID_PARAMETER,
                GeneralError.INVALID_PARAMETER.meaning(),
                List.of(new Violation(POSITION, "format", "must be a position as an answer gave it: a number from 0")));
    }

    /** Preferences that are not understood do not count (RFC 7240). */
    private static Duration wait(HttpServletRequest request) {
        List<String> preferences = new ArrayList<>();
        Collections.list(request.getHeaders("Prefer"))
                .forEach(value -> preferences.addAll(List.of(value.split("[,;]"))));
        for (String preference : preferences) {
            Matcher form = WAIT_FORM.matcher(preference);
            if (form.matches()) {
                Duration asked = Duration.ofSeconds(Long.parseLong(form.group(1)));
                return asked.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : asked;
            }
        }
        return DEFAULT_WAIT;
    }
}
