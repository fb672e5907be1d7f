package cis.query.care;

import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintState;
import cis.api.care.query.ListComplaints;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which complaints are asked for, as the caller wrote it. */
record ComplaintParameters(
        @Parameter(
                description = "open, or one of received, acknowledged, under_investigation, resolution_proposed,"
                        + " accepted, rejected, escalated, final_response_sent, external_review, closed, withdrawn",
                example = "open")
        @Nullable
        String state,

        @Parameter(description = "A category, whole", example = "delivery") @Nullable
        String category,

        @Parameter(description = "low, medium, high or critical", example = "high") @Nullable
        String severity,

        @Parameter(description = "The investigator or the team, whole", example = "agent-17") @Nullable
        String assignee,

        @Parameter(description = "Only complaints of the customer with this id") @Nullable
        String customer,

        @Parameter(description = "true: an acknowledgement or a response is late today; false: none is") @Nullable
        String overdue,

        @Parameter(description = "What it is about, whole", example = "85123A") @Nullable
        String product) {

    private static final int MAX_LABEL = 200;
    private static final String OPEN = "open";

    /** Faults are added to the parameters, which are to be checked afterwards. */
    ListComplaints read(String client, Parameters parameters, String list, PageParameters page) {
        boolean open = OPEN.equals(state);
        return new ListComplaints(
                client,
                open ? null : parameters.choice("state", state, ComplaintState.class),
                open ? Boolean.TRUE : null,
                parameters.text("category", category, MAX_LABEL),
                parameters.choice("severity", severity, ComplaintSeverity.class),
                parameters.text("assignee", assignee, MAX_LABEL),
                parameters.customer("customer", customer),
                parameters.flag("overdue", overdue),
                parameters.text("product", product, MAX_LABEL),
                parameters.cursor(page.cursor(), list),
                parameters.limit(page.limit()));
    }
}
