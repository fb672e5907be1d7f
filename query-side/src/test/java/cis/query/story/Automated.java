package cis.query.story;

import cis.api.DomainEvent;
import cis.api.MetadataKeys;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.InvoiceIssued;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.event.ReceivableOpened;
import cis.platform.event.AutomatedCommands;
import cis.platform.event.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the metadata says of events that automations lead to when an invoice is finalised. */
final class Automated {

    private Automated() {}

    /** @param before all that has happened, oldest first */
    static Map<String, String> metadata(DomainEvent event, List<RecordedEvent> before) {
        return switch (event) {
            case InvoiceFinalised finalised -> root(before.size() + 1L);
            case NumberAllocated allocated ->
                after(InvoiceFinalised.class, "WhenInvoiceFinalisedThenAllocateNumber", before);
            case InvoiceIssued issued -> after(NumberAllocated.class, "WhenNumberAllocatedThenIssue", before);
            case DocumentIssueConfirmed confirmed -> after(InvoiceIssued.class, "WhenInvoiceIssuedThenConfirm", before);
            case ReceivableOpened opened -> after(InvoiceIssued.class, "WhenInvoiceIssuedThenPost", before);
            default -> Map.of();
        };
    }

    private static Map<String, String> root(long position) {
        String command = new UUID(0x0190_0000_0000_7000L, position).toString();
        return Map.of(MetadataKeys.CORRELATION_ID, command, MetadataKeys.COMMAND_ID, command);
    }

    private static Map<String, String> after(
            Class<? extends DomainEvent> cause, String policy, List<RecordedEvent> before) {
        for (RecordedEvent event : before.reversed()) {
            if (cause.isInstance(event.payload())) {
                return Map.of(
                        MetadataKeys.CORRELATION_ID,
                        event.metadata().get(MetadataKeys.CORRELATION_ID),
                        MetadataKeys.COMMAND_ID,
                        AutomatedCommands.idOf(event.id(), policy),
                        MetadataKeys.POLICY,
                        policy,
                        MetadataKeys.POLICY_VERSION,
                        "1");
            }
        }
        return Map.of();
    }
}
