package cis.command.care;

import static cis.command.aggregate.DecisionFixture.both;
import static cis.command.aggregate.DecisionFixture.content;
import static cis.command.aggregate.DecisionFixture.event;
import static cis.command.aggregate.DecisionFixture.ifMatch;
import static cis.command.aggregate.DecisionFixture.key;
import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.RECEIVED;
import static cis.testkit.Complaints.acknowledged;
import static cis.testkit.Complaints.file;
import static cis.testkit.Complaints.filed;
import static cis.testkit.Customers.ACME;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cis.api.BusinessTime;
import cis.api.GeneralError;
import cis.api.billing.InvoiceId;
import cis.api.care.CareError;
import cis.api.care.ComplaintSeverity;
import cis.api.care.command.AcknowledgeComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerReference;
import cis.api.sales.PurchaseId;
import cis.command.aggregate.Replay;
import cis.command.care.NamedRecords.Named;
import cis.command.customer.CustomerFacts.Status;
import cis.testkit.Purchases;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingComplaintsTest extends CareTest {

    private static final InvoiceId INVOICE = InvoiceId.of("01890000-0000-7000-8000-000000000131");

    @Test
    void a_complaint_begins_with_its_reference_and_its_deadlines() {
        complaint().givenNoPriorActivity().when(file()).expectEvents(filed());
    }

    @Test
    void without_a_day_it_was_received_today() {
        LocalDate received = TODAY;
        complaint()
                .givenNoPriorActivity()
                .when(file(null, null, null))
                .expectSuccessfulHandlerExecution()
                .expectState(
                        complaint -> assertThat(complaint.file().deadlines()).isEqualTo(POLICY.of(received)));
    }

    @Test
    void the_day_of_receipt_is_not_counted() {
        assertThat(POLICY.of(RECEIVED).acknowledgeBy()).isEqualTo(RECEIVED.plusDays(5));
        assertThat(POLICY.of(RECEIVED).respondBy()).isEqualTo(RECEIVED.plusDays(56));
        assertThat(new ComplaintDeadlinePolicy("2", 0, 0).of(RECEIVED).acknowledgeBy())
                .isEqualTo(RECEIVED);
        assertThatIllegalArgumentException().isThrownBy(() -> new ComplaintDeadlinePolicy("2", -1, 56));
    }

    @Test
    void it_came_in_by_the_end_of_tomorrow() {
        received(TODAY.plusDays(1)).expectSuccessfulHandlerExecution();
        refused(received(TODAY.plusDays(2)), GeneralError.OCCURRED_ON_IMPLAUSIBLE, "/receivedOn");
    }

    private ResultValidator<Complaint> received(LocalDate day) {
        return complaint().givenNoPriorActivity().when(file(BusinessTime.of(day), null, null));
    }

    @Test
    void closed_customers_complain_too_and_unknown_ones_do_not() {
        to(Complaint.class, Status.CLOSED, TODAY, Map.of())
                .givenNoPriorActivity()
                .when(file())
                .expectEvents(filed());
        for (Status status : new Status[] {Status.UNKNOWN, Status.ERASED}) {
            refused(
                    to(Complaint.class, status, TODAY, Map.of())
                            .givenNoPriorActivity()
                            .when(file()),
                    CustomerError.CUSTOMER_UNKNOWN,
                    "/customerId");
        }
    }

    @Test
    void what_it_names_is_the_customers() {
        Map<String, Named> hers = Map.of("/purchaseId", new Named(ADA, null), "/invoiceId", new Named(ADA, null));
        complaint(hers)
                .givenNoPriorActivity()
                .when(naming(Purchases.TEA, INVOICE))
                .expectSuccessfulHandlerExecution();
        Map<String, Named> anothers = Map.of("/purchaseId", new Named(ACME, null));
        refused(
                complaint(anothers).givenNoPriorActivity().when(naming(Purchases.TEA, INVOICE)),
                CareError.COMPLAINT_REFERENCE_UNKNOWN,
                "/purchaseId",
                "/invoiceId");
    }

    private static FileComplaint naming(@Nullable PurchaseId purchase, @Nullable InvoiceId invoice) {
        return new FileComplaint(
                LATE_ATLAS,
                CustomerReference.of(ADA),
                "Delivery",
                ComplaintSeverity.LOW,
                "Late",
                "Late",
                "email",
                purchase,
                invoice,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void the_same_again_is_answered_as_before_and_another_content_is_refused() {
        complaint()
                .given(event(filed(), content("same")))
                .when(file(), content("same"))
                .expectNoEvents()
                .expectResultMessagePayload(new Replay(0, 0));
        refused(
                complaint().given(event(filed(), content("same"))).when(file(), content("other")),
                GeneralError.NATURAL_KEY_TAKEN);
    }

    @Test
    void a_step_repeated_with_its_key_is_answered_as_before() {
        AcknowledgeComplaint step = new AcknowledgeComplaint(LATE_ATLAS, null);
        complaint()
                .given(event(filed(), content("filed")), event(acknowledged(), key("k", "same")))
                .when(step, key("k", "same"))
                .expectNoEvents()
                .expectResultMessagePayload(new Replay(1, 1));
        refused(
                complaint()
                        .given(event(filed(), content("filed")), event(acknowledged(), key("k", "same")))
                        .when(step, key("k", "other")),
                GeneralError.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_step_decided_upon_another_version_is_refused() {
        AcknowledgeComplaint step = new AcknowledgeComplaint(LATE_ATLAS, null);
        complaint().given(filed()).when(step, ifMatch(1)).expectSuccessfulHandlerExecution();
        refused(complaint().given(filed()).when(step, ifMatch(2)), GeneralError.STALE_VERSION);
        refused(complaint().given(filed()).when(step, both(ifMatch(0), key("k", "c"))), GeneralError.STALE_VERSION);
    }
}
