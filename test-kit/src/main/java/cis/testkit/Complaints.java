package cis.testkit;

import cis.api.BusinessTime;
import cis.api.Money;
import cis.api.billing.CreditNoteId;
import cis.api.billing.PaymentId;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintSummary;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import cis.api.care.Redress;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.SubmitFeedback;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ResolutionProposed;
import cis.api.customer.CustomerReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint and a review that tests tell stories about; Ada's, of a late atlas. */
public final class Complaints {

    public static final ComplaintId LATE_ATLAS = ComplaintId.of("01890000-0000-7000-8000-000000000101");
    public static final FeedbackId REVIEW = FeedbackId.of("01890000-0000-7000-8000-000000000111");
    public static final CreditNoteId CREDIT = CreditNoteId.of("01890000-0000-7000-8000-000000000121");
    public static final PaymentId REFUND = PaymentId.of("01890000-0000-7000-8000-000000000122");
    public static final String REFERENCE = "CMP-10000008";

    /** The day of its receipt; five days later it is acknowledged at the latest, eight weeks later answered. */
    public static final LocalDate RECEIVED = LocalDate.of(2026, 2, 26);

    public static final LocalDate ACKNOWLEDGE_BY = LocalDate.of(2026, 3, 3);
    public static final LocalDate RESPOND_BY = LocalDate.of(2026, 4, 23);

    /** Whom it is about. */
    public static final String DRIVER = "agent-12";

    private Complaints() {}

    public static FileComplaint file() {
        return file(BusinessTime.of(RECEIVED), null, null);
    }

    public static FileComplaint file(
            @Nullable BusinessTime receivedOn, @Nullable String source, @Nullable String externalId) {
        return new FileComplaint(
                LATE_ATLAS,
                CustomerReference.of(Customers.ADA),
                "Delivery",
                ComplaintSeverity.MEDIUM,
                "Late",
                "Three weeks late",
                "email",
                null,
                null,
                "ATLAS-1",
                DRIVER,
                receivedOn,
                source,
                externalId);
    }

    public static ComplaintDeadlines deadlines() {
        return new ComplaintDeadlines(ACKNOWLEDGE_BY, RESPOND_BY, "complaint-deadlines", "1");
    }

    public static ComplaintFiled filed() {
        return filed(file());
    }

    public static ComplaintFiled filed(FileComplaint command) {
        return new ComplaintFiled(
                command.complaintId(),
                Customers.ADA,
                REFERENCE,
                command.category(),
                command.severity(),
                command.subject(),
                command.description(),
                command.channel(),
                command.purchaseId(),
                command.invoiceId(),
                command.product(),
                command.about(),
                command.receivedOn(),
                deadlines(),
                command.source(),
                command.externalId(),
                null);
    }

    public static ComplaintSummary summary() {
        return summary(ComplaintSeverity.MEDIUM);
    }

    public static ComplaintSummary summary(ComplaintSeverity severity) {
        return new ComplaintSummary("Delivery", severity, "ATLAS-1", BusinessTime.of(RECEIVED));
    }

    public static ComplaintAcknowledged acknowledged() {
        return new ComplaintAcknowledged(LATE_ATLAS, Customers.ADA, null, summary());
    }

    public static InvestigatorAssigned assigned() {
        return new InvestigatorAssigned(LATE_ATLAS, Customers.ADA, "agent-7", null, null);
    }

    public static ResolutionProposed proposed(@Nullable Redress redress) {
        return new ResolutionProposed(
                LATE_ATLAS, Customers.ADA, "Refund", "Refund", null, redress, true, null, summary());
    }

    public static Redress redress(@Nullable CreditNoteId creditNote, @Nullable PaymentId payment) {
        return new Redress(new Money(new BigDecimal("7.50"), "EUR"), creditNote, payment);
    }

    public static SubmitFeedback submit() {
        return new SubmitFeedback(
                REVIEW,
                CustomerReference.of(Customers.ADA),
                FeedbackKind.REVIEW,
                2,
                "Slow delivery",
                "web",
                "ATLAS-1",
                BusinessTime.of(RECEIVED),
                null,
                null);
    }

    public static FeedbackSubmitted submitted() {
        return new FeedbackSubmitted(
                REVIEW,
                Customers.ADA,
                FeedbackKind.REVIEW,
                2,
                "Slow delivery",
                "web",
                "ATLAS-1",
                BusinessTime.of(RECEIVED),
                null,
                null);
    }
}
