package cis.platform.web;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a controller method of ours does not name ({@code @RequestParam}, or a component of a
 * record that is a {@code @ModelAttribute}, or {@link MoreParameters}), and parameters given twice.
 */
final class StrictParameters implements HandlerInterceptor {
    private static final String OURS = "cis.";

    private final Map<HandlerMethod, Set<String>> names = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null
                || !(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)
                || method.getBeanType() == ProblemErrorController.class) {
            return true;
        }
        Set<String> known = names.computeIfAbsent(method, StrictParameters::namesOf);
        List<Violation> violations = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !known.contains(parameter.getKey()) || parameter.getValue().length > 1)
                .map(parameter -> known.contains(parameter.getKey())
                        ? new Violation(parameter.getKey(), "repeated", "must be given once")
                        : new Violation(parameter.getKey(), "unknown", "is not a parameter of this endpoint"))
                .toList();
        if (violations.isEmpty()) {
            return true;
        }
        throw new CommandRejected(GeneralError.INVALID_PARAMETER, GeneralError.INVALID_PARAMETER.meaning(), violations);
    }

    private static Set<String> namesOf(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        MoreParameters more = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MoreParameters.class);
        if (more != null) {
            names.addAll(List.of(more.value()));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            RequestParam requestParam = parameter.getParameterAnnotation(RequestParam.class);
            if (requestParam != null) {
                String name = requestParam.name().isEmpty() ? parameter.getParameterName() : requestParam.name();
                names.add(String.valueOf(name));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return Set.copyOf(names);
    }
}
