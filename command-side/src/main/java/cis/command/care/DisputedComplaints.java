package cis.command.care;

import cis.api.Command;
import cis.api.billing.command.DisputeInvoice;
import cis.api.care.CareError;
import cis.command.aggregate.Faults;
import cis.command.billing.document.BillingDocument;
import cis.command.billing.document.BillingDocuments;
import cis.command.dispatch.References;
import cis.platform.web.RequestContext;
import java.util.Optional;

/** CARE-08: the complaint that a dispute of an invoice names is one of the invoice's customer. */
record DisputedComplaints(FirstEvents firstEvents, BillingDocuments documents) implements References {

    @Override
    public Command complete(Command command, RequestContext context) {
        if (command instanceof DisputeInvoice dispute && dispute.complaintId() != null) {
            Optional<BillingDocument> invoice = documents.invoice(dispute.invoiceId(), context.client());
            boolean known = firstEvents
                    .customerOf("complaint", dispute.complaintId(), context.client())
                    .filter(customer ->
                            invoice.isEmpty() || invoice.get().customerId().equals(customer))
                    .isPresent();
            if (!known) {
                throw Faults.refusal(
                        CareError.COMPLAINT_UNKNOWN, "/complaintId", "is no complaint of the invoice's customer");
            }
        }
        return command;
    }
}
