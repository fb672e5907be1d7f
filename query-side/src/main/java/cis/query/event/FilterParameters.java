package cis.query.event;

import cis.api.history.query.ListEvents.Filter;
import cis.query.web.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for, as the caller wrote it. */
record FilterParameters(
        @Parameter(description = "Only events past this position, whatever the order", example = "0") @Nullable
        String after,

        @Parameter(description = "Only events ahead of this position, whatever the order", example = "1000") @Nullable
        String before,

        @Parameter(description = "Only these types, separated by commas", example = "customer.registered") @Nullable
        String type,

        @Parameter(description = "Only events of the customer with this id") @Nullable
        String customer,

        @Parameter(description = "Only what this actor did", example = "agent-7") @Nullable
        String actor,

        @Parameter(description = "Only what followed from the message with this id: one chain") @Nullable
        String correlation,

        @Parameter(description = "Only what came from the command with this id") @Nullable
        String command,

        @Parameter(description = "First day, or moment, of recording", example = "2026-01-01") @Nullable
        String from,

        @Parameter(description = "Last day, or moment, of recording", example = "2026-12-31") @Nullable
        String to) {

    private static final int MAX_ID = 200;

    Filter read(Parameters parameters) {
        return new Filter(
                parameters.position("after", after),
                parameters.position("before", before),
                parameters.from("from", from),
                parameters.until("to", to),
                parameters.types(type),
                parameters.customer("customer", customer),
                parameters.text("actor", actor, MAX_ID),
                parameters.text("correlation", correlation, MAX_ID),
                parameters.text("command", command, MAX_ID));
    }
}
