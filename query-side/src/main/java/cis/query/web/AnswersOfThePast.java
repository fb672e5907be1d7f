package cis.query.web;

import cis.platform.event.RecordedEvent;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.projection.Pasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a question that may be asked {@link AsOf} a moment be answered for that moment, and says in headers which one it
 * is: {@code Memento-Datetime} as RFC 7089 has it, the position, and both clocks.
 */
final class AnswersOfThePast implements HandlerInterceptor {

    static final String MEMENTO = "Memento-Datetime";
    static final String RECORDED_AT = "CIS-Recorded-At";
    static final String EFFECTIVE_AT = "CIS-Effective-At";

    /** RFC 9110, 5.6.7: a day of the month has two digits always. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String BINDING = AnswersOfThePast.class.getName();

    private final AskedMoment asked;
    private final Pasts pasts;

    AnswersOfThePast(AskedMoment asked, Pasts pasts) {
        this.asked = asked;
        this.pasts = pasts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        AsOf asOf = handler instanceof HandlerMethod method ? method.getMethodAnnotation(AsOf.class) : null;
        Optional<Moment> found = asOf == null ? Optional.empty() : asked.of(request, asOf);
        found.ifPresent(moment -> {
            tell(moment, response);
            request.setAttribute(BINDING, pasts.hold(moment.scope()).bind(moment));
        });
        return true;
    }

    private void tell(Moment moment, HttpServletResponse response) {
        response.setHeader(MEMENTO, HTTP_DATE.format(moment.knownAt()));
        response.setHeader(ReadYourWrites.POSITION, Long.toString(moment.position()));
        asked.event(moment.position())
                .map(RecordedEvent::recordedAt)
                .ifPresent(last -> response.setHeader(RECORDED_AT, last.toString()));
        if (moment.effectiveAt() != null) {
            response.setHeader(EFFECTIVE_AT, moment.effectiveAt().toString());
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(BINDING) instanceof Moments.Binding binding) {
            binding.end();
        }
    }
}
