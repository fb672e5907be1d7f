package cis.command.http;

import static cis.api.GeneralError.*;

import cis.api.ErrorCode;
import cis.api.catalogue.command.DefineProduct;
import cis.command.dispatch.CommandType;
import cis.platform.web.ErrorCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the catalogue's errors a command can meet: those of its way, of its form, and of its own context. */
final class CommandRefusals {
    static final List<ErrorCode> OF_A_BATCH =
            List.of(MALFORMED_REQUEST, INVALID_PARAMETER, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, TOO_MANY_REQUESTS);
    private static final List<ErrorCode> OF_EVERY_COMMAND = List.of(
            MALFORMED_REQUEST,
            INVALID_PARAMETER,
            NOT_ACCEPTABLE,
            UNSUPPORTED_MEDIA_TYPE,
            BODY_TOO_LARGE,
            CONCURRENT_CHANGE,
            IDEMPOTENCY_KEY_REUSED,
            TOO_MANY_REQUESTS,
            STORE_UNAVAILABLE,
            OUTCOME_UNKNOWN);

    private final ErrorCatalogue catalogue;

    CommandRefusals(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<ErrorCode> of(CommandType type) {
        List<ErrorCode> codes = new ArrayList<>(OF_EVERY_COMMAND);
        if (type.fromPath() != null) {
            codes.add(NOT_FOUND);
        }
        codes.addAll(type.creates() ? List.of(ALREADY_EXISTS) : List.of(STALE_VERSION));
        Set<String> components = components(type);
        if (components.contains("externalId") || type.type() == DefineProduct.class) {
            codes.add(NATURAL_KEY_TAKEN);
        }
        if (components.contains("occurredOn")) {
            codes.add(OCCURRED_ON_IMPLAUSIBLE);
        }
        if (components.contains("eventId")) {
            codes.addAll(List.of(CORRECTED_EVENT_UNKNOWN, FIELD_NOT_CORRECTABLE, CORRECTION_INVALID));
        }
        catalogue.all().stream()
                .filter(code -> contextOf(type.type()).equals(code.getClass().getPackageName()))
                .forEach(codes::add);
        return codes;
    }

    private static Set<String> components(CommandType type) {
        return Arrays.stream(type.type().getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
    }

    /** {@code cis.api.sales} of {@code cis.api.sales.command}. */
    private static String contextOf(Class<?> command) {
        String name = command.getPackageName();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
