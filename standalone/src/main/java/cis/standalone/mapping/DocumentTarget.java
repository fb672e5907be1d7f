package cis.standalone.mapping;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rows can be made into.
 *
 * @param line null where such a document has no lines
 * @param following the commands that can follow on it
 */
record DocumentTarget(TargetFields fields, @Nullable TargetFields line, Map<String, TargetFields> following) {

    private static final String EXTERNAL_ID = "externalId";
    private static final String OCCURRED_ON = "occurredOn";
    private static final String CURRENCY = "currency";

    private static final TargetFields SALES_LINE = new TargetFields(
            "a line",
            Set.of("sku", "description", "quantity", "unitPrice"),
            Set.of("description", "quantity", "unitPrice"));

    private static final TargetFields INVOICE_LINE = new TargetFields(
            "a line",
            Set.of("sku", "description", "quantity", "unitPrice", "taxRate", "taxCategory", "exemptionReason"),
            Set.of("description", "quantity", "unitPrice", "taxRate"));

    private static final Map<String, DocumentTarget> BY_COMMAND = new TreeMap<>(Map.of(
            "RecordPurchase", sale("a purchase"),
            "RecordReturn", sale("a return"),
            "DraftInvoice", invoice(),
            "FileComplaint", complaint()));

    static @Nullable DocumentTarget of(String command) {
        return BY_COMMAND.get(command);
    }

    static Set<String> commands() {
        return BY_COMMAND.keySet();
    }

    private static DocumentTarget sale(String what) {
        Set<String> known = Set.of(EXTERNAL_ID, OCCURRED_ON, "channel", CURRENCY, "country");
        return new DocumentTarget(
                new TargetFields(what, known, Set.of(EXTERNAL_ID, OCCURRED_ON, CURRENCY)), SALES_LINE, Map.of());
    }

    private static DocumentTarget invoice() {
        Set<String> required = Set.of(EXTERNAL_ID, CURRENCY, "termsDays");
        Set<String> known = Set.of(EXTERNAL_ID, CURRENCY, "termsDays", "supplyDate");
        return new DocumentTarget(
                new TargetFields("an invoice", known, required),
                INVOICE_LINE,
                Map.of("FinaliseInvoice", new TargetFields("the step", Set.of(), Set.of())));
    }

    private static DocumentTarget complaint() {
        Set<String> required = Set.of(EXTERNAL_ID, "category", "severity", "subject", "description", "channel");
        Set<String> known = Set.of(
                EXTERNAL_ID,
                "category",
                "severity",
                "subject",
                "description",
                "channel",
                "product",
                "about",
                "receivedOn");
        return new DocumentTarget(
                new TargetFields("a complaint", known, required),
                null,
                Map.of(
                        "AcknowledgeComplaint", step(Set.of(OCCURRED_ON), Set.of()),
                        "AssignInvestigator", step(Set.of("investigator", "team", OCCURRED_ON), Set.of()),
                        "RecordFinding", step(Set.of("finding", OCCURRED_ON), Set.of("finding")),
                        "ProposeResolution",
                                step(Set.of("resolution", "response", "timely", OCCURRED_ON), Set.of("resolution")),
                        "AcceptResolution", step(Set.of(OCCURRED_ON), Set.of()),
                        "RejectResolution", step(Set.of("reason", OCCURRED_ON), Set.of("reason")),
                        "CloseComplaint",
                                step(Set.of("outcome", "rootCause", OCCURRED_ON), Set.of("outcome", "rootCause"))));
    }

    private static TargetFields step(Set<String> known, Set<String> required) {
        return new TargetFields("the step", known, required);
    }
}
