package cis.command.care;

import static cis.testkit.Complaints.LATE_ATLAS;
import static cis.testkit.Complaints.REFERENCE;
import static cis.testkit.Complaints.acknowledged;
import static cis.testkit.Complaints.assigned;
import static cis.testkit.Complaints.filed;
import static cis.testkit.Complaints.proposed;
import static cis.testkit.Complaints.summary;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.TODAY;

import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintState;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEscalated;
import cis.api.care.event.ComplaintEvent;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.ReferredToExternalReview;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionRejected;
import cis.api.customer.Party;
import cis.command.aggregate.DecisionFixture;
import cis.command.aggregate.RememberingAggregate;
import cis.command.aggregate.Today;
import cis.command.care.NamedRecords.Named;
import cis.command.customer.CustomerFacts;
import cis.command.customer.CustomerFacts.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** What decision tests of complaints and feedback begin with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class CareTest {

    static final ComplaintDeadlinePolicy POLICY = new ComplaintDeadlinePolicy("1", 5, 56);

    /** The customer may answer the final response until the day before today. */
    static final LocalDate REPLY_BY = TODAY.minusDays(1);

    static FixtureConfiguration<Complaint> complaint() {
        return complaint(Map.of());
    }

    static FixtureConfiguration<Complaint> complaint(Map<String, Named> named) {
        return to(Complaint.class, Status.ACTIVE, TODAY, named);
    }

    static FixtureConfiguration<Complaint> complaintOn(LocalDate today) {
        return to(Complaint.class, Status.ACTIVE, today, Map.of());
    }

    static <T extends RememberingAggregate> FixtureConfiguration<T> to(
            Class<T> aggregate, Status status, LocalDate today, Map<String, Named> named) {
        FixtureConfiguration<T> fixture = DecisionFixture.of(aggregate, new Today(today));
        fixture.registerInjectableResource(new CustomerFacts(ADA, status, Party.PERSON, "IE", false));
        fixture.registerInjectableResource(new NamedRecords(named));
        fixture.registerInjectableResource(new CareTerms(ZoneOffset.UTC, POLICY));
        fixture.registerInjectableResource(new NewComplaintReference(REFERENCE));
        return fixture;
    }

    /** How Ada's complaint came there. */
    static List<ComplaintEvent> courseTo(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> List.of(filed());
            case ACKNOWLEDGED -> after(ComplaintState.RECEIVED, acknowledged());
            case UNDER_INVESTIGATION -> after(ComplaintState.ACKNOWLEDGED, assigned());
            case RESOLUTION_PROPOSED -> after(ComplaintState.UNDER_INVESTIGATION, proposed(null));
            case ACCEPTED -> after(ComplaintState.RESOLUTION_PROPOSED, new ResolutionAccepted(LATE_ATLAS, ADA, null));
            case REJECTED ->
                after(ComplaintState.RESOLUTION_PROPOSED, new ResolutionRejected(LATE_ATLAS, ADA, "no", null));
            case ESCALATED ->
                after(ComplaintState.REJECTED, new ComplaintEscalated(LATE_ATLAS, ADA, "Head", null, null));
            case FINAL_RESPONSE_SENT ->
                after(ComplaintState.ESCALATED, new FinalResponseSent(LATE_ATLAS, ADA, "last word", 1, REPLY_BY, null));
            case EXTERNAL_REVIEW ->
                after(
                        ComplaintState.FINAL_RESPONSE_SENT,
                        new ReferredToExternalReview(LATE_ATLAS, ADA, "Ombudsman", null, null));
            case CLOSED -> after(ComplaintState.ACCEPTED, closed());
            case WITHDRAWN ->
                after(
                        ComplaintState.RECEIVED,
                        new ComplaintWithdrawn(LATE_ATLAS, ADA, "it came after all", null, summary()));
        };
    }

    static ComplaintClosed closed() {
        return new ComplaintClosed(LATE_ATLAS, ADA, ComplaintOutcome.UPHELD, "Carrier", null, null, summary());
    }

    private static List<ComplaintEvent> after(ComplaintState before, ComplaintEvent event) {
        List<ComplaintEvent> events = new ArrayList<>(courseTo(before));
        events.add(event);
        return List.copyOf(events);
    }
}
