package cis.platform.web;

import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, which is also that of its root message; none is taken from outside. */
public final class Correlation extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final String LOG_KEY = "correlationId";

    private final NoArgGenerator ids;

    public Correlation(NoArgGenerator ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = ids.generate().toString();
        request.setAttribute(ATTRIBUTE, id);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    /** The id of a request; a random one for a request that never passed the filter. */
    public static String idOf(HttpServletRequest request) {
        Object id = request.getAttribute(ATTRIBUTE);
        if (id == null) {
            id = UUID.randomUUID().toString();
            request.setAttribute(ATTRIBUTE, id);
        }
        return id.toString();
    }
}
