package cis.query.csv;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Finds out in which format a report is wanted; a format that is none is refused before the report is made. */
final class ReportFormats implements HandlerInterceptor, ContentNegotiationStrategy {

    private final ContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();

    static boolean isOffered(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.asList(method.getMethod().getParameterTypes()).contains(ReportFormat.class);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOffered(handler)) {
            ReportFormat.requireKnown(request.getParameter(ReportFormat.PARAMETER));
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        return true;
    }

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        Object handler =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        String format = isOffered(handler) ? request.getParameter(ReportFormat.PARAMETER) : null;
        MediaType chosen = ReportFormat.mediaType(format);
        return chosen == null ? accepted.resolveMediaTypes(request) : List.of(chosen);
    }
}
