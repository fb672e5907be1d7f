package cis.command.care;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Complaints.CREDIT;
import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.acknowledged;
import static cis.testkit.Complaints.assigned;
import static cis.testkit.Complaints.file;
import static cis.testkit.Complaints.proposed;
import static cis.testkit.Complaints.summary;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.billing.InvoiceId;
import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.command.DisputeInvoice;
import cis.api.billing.event.InvoiceDrafted;
import cis.api.care.CareError;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.ResolutionAccepted;
import cis.command.billing.document.BillingDocuments;
import cis.platform.web.RequestContext;
import cis.testkit.Complaints;
import cis.testkit.Invoices;
import cis.testkit.Purchases;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferringToComplaintsTest extends CareTest {

    private static final InvoiceId INVOICE = InvoiceId.of("01890000-0000-7000-8000-000000000131");
    private static final InvoiceId ANOTHERS = InvoiceId.of("01890000-0000-7000-8000-000000000132");

    private final ComplaintStories story = new ComplaintStories();
    private final OpenComplaints open = new OpenComplaints(story.history);
    private final FirstEvents firstEvents = new FirstEvents(story.history);
    private final DisputedComplaints disputes =
            new DisputedComplaints(firstEvents, new BillingDocuments(story.history));

    @BeforeEach
    void invoices() {
        story.happened(
                "main",
                "invoice",
                INVOICE.toString(),
                new InvoiceDrafted(INVOICE, ADA, "EUR", 30, null, List.of(), Invoices.totals("0", "0", "0")));
        story.happened(
                "main",
                "invoice",
                ANOTHERS.toString(),
                new InvoiceDrafted(ANOTHERS, ACME, "EUR", 30, null, List.of(), Invoices.totals("0", "0", "0")));
    }

    @Test
    void a_customer_is_not_closed_while_a_complaint_is_open() {
        assertThat(open.objections(ADA, "main")).isEmpty();
        story.happened(Complaints.filed(), acknowledged(), assigned(), proposed(null));
        assertThat(open.objections(ADA, "main")).containsExactly(CareError.OPEN_COMPLAINTS);
        assertThat(open.objections(ACME, "main")).isEmpty();
        story.happened(new ResolutionAccepted(LATE_ATLAS, ADA, null), closed());
        assertThat(open.objections(ADA, "main")).isEmpty();
        story.happened(new ComplaintReopened(
                LATE_ATLAS,
                ADA,
                "again",
                new ComplaintClosing(
                        ComplaintOutcome.UPHELD, "Carrier", summary().receivedOn()),
                Complaints.deadlines(),
                null,
                summary()));
        assertThat(open.objections(ADA, "main")).containsExactly(CareError.OPEN_COMPLAINTS);
        story.happened(new ComplaintWithdrawn(LATE_ATLAS, ADA, "settled", null, summary()));
        assertThat(open.objections(ADA, "main")).isEmpty();
    }

    @Test
    void a_dispute_names_a_complaint_of_the_invoices_customer() {
        story.happened(Complaints.filed());
        DisputeInvoice hers = dispute(INVOICE, LATE_ATLAS);
        assertThat(complete(hers, "main")).isSameAs(hers);
        assertThat(complete(dispute(INVOICE, null), "main")).isNotNull();
        refusedFor(dispute(ANOTHERS, LATE_ATLAS), "main");
        refusedFor(dispute(INVOICE, ComplaintStories.id(9)), "main");
        refusedFor(dispute(INVOICE, new ComplaintId(INVOICE.value())), "main");
        refusedFor(hers, "north");
    }

    @Test
    void an_unknown_invoice_is_for_the_account_to_refuse() {
        story.happened(Complaints.filed());
        DisputeInvoice nothing = dispute(new InvoiceId(CREDIT.value()), LATE_ATLAS);
        assertThat(complete(nothing, "main")).isSameAs(nothing);
        assertThat(complete(file(), "main")).isEqualTo(file());
    }

    @Test
    void whose_something_is_says_its_first_event() {
        story.happened("main", "purchase", Purchases.TEA.toString(), Purchases.tea());
        assertThat(firstEvents.customerOf("purchase", Purchases.TEA, "main")).contains(ADA);
        assertThat(firstEvents.customerOf("purchase", Purchases.TEA, "north")).isEmpty();
        assertThat(firstEvents.customerOf("invoice", Purchases.TEA, "main")).isEmpty();
        assertThat(firstEvents.customerOf("purchase", Purchases.RETURN, "main")).isEmpty();
    }

    private void refusedFor(DisputeInvoice dispute, String client) {
        refused(() -> complete(dispute, client), CareError.COMPLAINT_UNKNOWN, "/complaintId");
    }

    private Command complete(Command command, String client) {
        return disputes.complete(command, new RequestContext(client, "local", "human", "c", null, null));
    }

    private static DisputeInvoice dispute(InvoiceId invoice, @Nullable ComplaintId complaint) {
        return new DisputeInvoice(
                new ReceivablesAccountId(new UUID(0, 0)),
                invoice,
                null,
                "late",
                complaint == null ? null : complaint.value());
    }
}
