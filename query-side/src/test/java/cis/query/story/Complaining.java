package cis.query.story;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.care.ComplaintClosing;
import cis.api.care.ComplaintDeadline;
import cis.api.care.ComplaintDeadlines;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.ComplaintSummary;
import cis.api.care.Redress;
import cis.api.care.event.ComplaintAcknowledged;
import cis.api.care.event.ComplaintClosed;
import cis.api.care.event.ComplaintEscalated;
import cis.api.care.event.ComplaintFiled;
import cis.api.care.event.ComplaintReopened;
import cis.api.care.event.ComplaintWithdrawn;
import cis.api.care.event.DeadlineMissed;
import cis.api.care.event.FinalResponseSent;
import cis.api.care.event.FindingRecorded;
import cis.api.care.event.InvestigatorAssigned;
import cis.api.care.event.ReferredToExternalReview;
import cis.api.care.event.ResolutionAccepted;
import cis.api.care.event.ResolutionProposed;
import cis.api.care.event.ResolutionRejected;
import cis.api.care.event.SeverityClassified;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One complaint, told as the command side would: each step happens, and is summed up as it was before. */
public final class Complaining {

    private final Story story;
    private final ComplaintId id;
    private final CustomerId customer;
    private final String category;
    private final @Nullable String product;
    private final BusinessTime receivedOn;
    private ComplaintSeverity severity;
    private @Nullable String response;
    private @Nullable ComplaintClosing closing;

    private Complaining(
            Story story,
            long number,
            CustomerId customer,
            String category,
            ComplaintSeverity severity,
            @Nullable String product,
            BusinessTime receivedOn) {
        this.story = story;
        this.id = complaint(number);
        this.customer = customer;
        this.category = category;
        this.severity = severity;
        this.product = product;
        this.receivedOn = receivedOn;
    }

    public static ComplaintId complaint(long number) {
        return new ComplaintId(new UUID(18, number));
    }

    /** @param subject null as it is read once the keys are gone */
    public static Complaining filed(
            Story story,
            long number,
            CustomerId customer,
            String category,
            ComplaintSeverity severity,
            @Nullable String product,
            String receivedOn,
            @Nullable String subject) {
        BusinessTime received = new BusinessTime(receivedOn);
        story.happens(new ComplaintFiled(
                complaint(number),
                customer,
                "CMP-" + number,
                category,
                severity,
                subject,
                subject == null ? null : subject + ", again.",
                "web",
                null,
                null,
                product,
                null,
                received,
                deadlines(received.date()),
                null,
                null,
                null));
        return new Complaining(story, number, customer, category, severity, product, received);
    }

    public static ComplaintDeadlines deadlines(LocalDate from) {
        return new ComplaintDeadlines(from.plusDays(5), from.plusDays(56), "complaint-deadlines", "1");
    }

    public ComplaintSummary summary() {
        return new ComplaintSummary(category, severity, product, receivedOn);
    }

    public ComplaintId id() {
        return id;
    }

    public Complaining acknowledged(String on) {
        story.happens(new ComplaintAcknowledged(id, customer, new BusinessTime(on), summary()));
        return this;
    }

    public Complaining assigned(@Nullable String investigator, @Nullable String team, String on) {
        story.happens(new InvestigatorAssigned(id, customer, investigator, team, new BusinessTime(on)));
        return this;
    }

    public Complaining found(@Nullable String finding, String on) {
        story.happens(new FindingRecorded(id, customer, finding, new BusinessTime(on)));
        return this;
    }

    public Complaining classified(ComplaintSeverity next, @Nullable String reason) {
        story.happens(new SeverityClassified(id, customer, next, reason, summary()));
        severity = next;
        return this;
    }

    public Complaining proposed(@Nullable String kind, @Nullable String redress, boolean timely, String on) {
        Redress money = redress == null ? null : new Redress(new Money(new BigDecimal(redress), "GBP"), null, null);
        story.happens(new ResolutionProposed(
                id, customer, "Postage back.", kind, response, money, timely, new BusinessTime(on), summary()));
        response = kind;
        return this;
    }

    public Complaining accepted(String on) {
        story.happens(new ResolutionAccepted(id, customer, new BusinessTime(on)));
        return this;
    }

    public Complaining rejected(String on) {
        story.happens(new ResolutionRejected(id, customer, "Not enough.", new BusinessTime(on)));
        return this;
    }

    public Complaining escalated(String to, String on) {
        story.happens(new ComplaintEscalated(id, customer, to, null, new BusinessTime(on)));
        return this;
    }

    public Complaining answeredForTheLastTime(String on) {
        BusinessTime day = new BusinessTime(on);
        story.happens(new FinalResponseSent(
                id, customer, "No more than that.", 14, day.date().plusDays(14), day));
        return this;
    }

    public Complaining referred(String body, String on) {
        story.happens(new ReferredToExternalReview(id, customer, body, "R-1", new BusinessTime(on)));
        return this;
    }

    public Complaining closed(ComplaintOutcome outcome, String rootCause, String on) {
        BusinessTime day = new BusinessTime(on);
        story.happens(new ComplaintClosed(id, customer, outcome, rootCause, null, day, summary()));
        closing = new ComplaintClosing(outcome, rootCause, day);
        return this;
    }

    public Complaining reopened(String on) {
        BusinessTime day = new BusinessTime(on);
        story.happens(new ComplaintReopened(
                id,
                customer,
                "It broke again.",
                Objects.requireNonNull(closing),
                deadlines(day.date()),
                day,
                summary()));
        return this;
    }

    public Complaining withdrawn(String on) {
        story.happens(new ComplaintWithdrawn(id, customer, "Never mind.", new BusinessTime(on), summary()));
        return this;
    }

    public Complaining late(ComplaintDeadline deadline) {
        LocalDate dueOn = deadline == ComplaintDeadline.ACKNOWLEDGEMENT
                ? deadlines(receivedOn.date()).acknowledgeBy()
                : deadlines(receivedOn.date()).respondBy();
        story.happens(new DeadlineMissed(id, customer, deadline, dueOn, summary()));
        return this;
    }
}
