package cis.query.web;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.Moment;
import cis.platform.moment.Scope;
import cis.platform.web.RequestContextResolver;
import cis.query.time.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Reads which moment a request asks about. */
@Component
class AskedMoment {

    private final EventLog log;
    private final Today today;

    AskedMoment(EventLog log, Today today) {
        this.log = log;
        this.today = today;
    }

    /** Empty where the present is asked about. */
    Optional<Moment> of(HttpServletRequest request, AsOf asOf) {
        String instant = request.getParameter(AsOf.AS_OF);
        String position = request.getParameter(AsOf.AT);
        String effective = request.getParameter(AsOf.EFFECTIVE_AT);
        if (instant == null && position == null && effective == null) {
            return Optional.empty();
        }
        Parameters parameters = new Parameters();
        if (instant != null && position != null) {
            parameters.refuse(AsOf.AT, "conflict", "must not be given beside " + AsOf.AS_OF);
        }
        Instant effectiveAt = parameters.atEnd(AsOf.EFFECTIVE_AT, effective, today.zone());
        Known known =
                known(parameters.instant(AsOf.AS_OF, instant), parameters.position(AsOf.AT, position), parameters);
        Scope scope = scope(request, asOf.value(), parameters);
        parameters.check();
        return Optional.of(new Moment(scope, known.position(), known.at(), effectiveAt));
    }

    private Known known(@Nullable Instant asOf, @Nullable Long at, Parameters parameters) {
        long head = log.head();
        if (at != null) {
            if (at < 1 || at > head) {
                parameters.refuse(AsOf.AT, "range", "must lie in 1 to " + head + ", the last position of history");
            }
            return new Known(at, event(at).map(RecordedEvent::recordedAt).orElse(Instant.EPOCH));
        }
        if (asOf == null) {
            return new Known(head, today.now());
        }
        if (asOf.isAfter(today.now())) {
            parameters.refuse(AsOf.AS_OF, "range", "must not lie in the future");
            return new Known(0, asOf);
        }
        long position = log.positionAt(asOf);
        if (position == 0) {
            parameters.refuse(AsOf.AS_OF, "range", "lies before history, which " + beginning());
        }
        return new Known(position, asOf);
    }

    private String beginning() {
        return log.read(EventQuery.allAfter(0, 1)).stream()
                .findFirst()
                .map(first -> "begins at " + first.recordedAt())
                .orElse("has not begun");
    }

    /** The last event that was known then. */
    Optional<RecordedEvent> event(long position) {
        EventQuery last = new EventQuery(position + 1, Order.DESC, Set.of(), null, null, 1);
        return position < 1 ? Optional.empty() : log.read(last).stream().findFirst();
    }

    private Scope scope(HttpServletRequest request, AsOf.About about, Parameters parameters) {
        return switch (about) {
            case CUSTOMER -> {
                begun(idInPath(request), request);
                yield Scope.of(new CustomerId(idInPath(request)));
            }
            case THING -> thing(idInPath(request), request);
            case CUSTOMER_NAMED -> {
                CustomerId customer = parameters.customer("customer", request.getParameter("customer"));
                if (request.getParameter("customer") == null) {
                    parameters.refuse("customer", "missing", "is needed: only one customer's past is looked at");
                }
                yield customer == null ? Scope.ofReceivables("") : Scope.of(customer);
            }
            case RECEIVABLES -> {
                CustomerId customer = parameters.customer("customer", request.getParameter("customer"));
                yield customer == null
                        ? Scope.ofReceivables(RequestContextResolver.of(request).client())
                        : Scope.of(customer);
            }
        };
    }

    private Scope thing(UUID id, HttpServletRequest request) {
        CustomerId customer = begun(id, request).payload().customerId();
        return customer == null ? Scope.ofAggregate(id) : Scope.of(customer);
    }

    /** What it began with; another client company's is as unknown as what never was. */
    private RecordedEvent begun(UUID id, HttpServletRequest request) {
        String client = RequestContextResolver.of(request).client();
        return log.readAggregate(id.toString(), 0, 1).stream()
                .filter(first -> first.client().equals(client))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(GeneralError.NOT_FOUND));
    }

    private static UUID idInPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Parameters.idInPath(String.valueOf(variables.get("id")))
                : Parameters.idInPath("");
    }

    private record Known(long position, Instant at) {}
}
