package cis.platform.web;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import cis.api.constraint.OpaqueId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link RequestContext} from the headers, and refuses what is not of its form. */
public final class RequestContextResolver implements HandlerMethodArgumentResolver {
    public static final String ACTOR = "CIS-Actor";
    public static final String CLIENT = "CIS-Client";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern CLIENT_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern VERSION_FORM = Pattern.compile("(?:W/)?\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestContext.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        return of(http);
    }

    public static RequestContext of(HttpServletRequest request) {
        List<Violation> violations = new ArrayList<>();
        String actor = header(request, ACTOR, OpaqueId.Validator::isOpaque, OpaqueId.FAULT, violations);
        String client = header(
                request, CLIENT, CLIENT_FORM.asMatchPredicate(), "must be 1 to 63 letters, digits, . _ -", violations);
        String key = header(
                request,
                IDEMPOTENCY_KEY,
                KEY_FORM.asMatchPredicate(),
                "must be 1 to 200 visible ASCII characters",
                violations);
        Long version = version(request, violations);
        if (!violations.isEmpty()) {
            throw new CommandRejected(
                    GeneralError.INVALID_PARAMETER, GeneralError.INVALID_PARAMETER.meaning(), violations);
        }
        return new RequestContext(
                client == null ? "main" : client,
                actor == null ? "local" : actor,
                "human",
                Correlation.idOf(request),
                key,
                version);
    }

    private static @Nullable String header(
            HttpServletRequest request,
            String name,
            Predicate<String> form,
            String message,
            List<Violation> violations) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !form.test(values.get(0))) {
            violations.add(new Violation(name, "format", message));
        }
        return values.get(0);
    }

    private static @Nullable Long version(HttpServletRequest request, List<Violation> violations) {
        List<String> values = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (values.isEmpty() || (values.size() == 1 && values.get(0).equals("*"))) {
            return null;
        }
        Matcher form = VERSION_FORM.matcher(values.get(0));
        if (values.size() > 1 || !form.matches()) {
            violations.add(new Violation(
                    HttpHeaders.IF_MATCH, "format", "must be one version in quotes as ETag gives it, or *"));
            return null;
        }
        return Long.valueOf(form.group(1));
    }
}
