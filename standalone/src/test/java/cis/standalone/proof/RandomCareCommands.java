package cis.standalone.proof;

import cis.api.BusinessTime;
import cis.api.CommandReply;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.care.ComplaintId;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import cis.api.care.Redress;
import cis.api.care.command.AcceptResolution;
import cis.api.care.command.AcknowledgeComplaint;
import cis.api.care.command.AssignInvestigator;
import cis.api.care.command.CareCommand;
import cis.api.care.command.ClassifySeverity;
import cis.api.care.command.CloseComplaint;
import cis.api.care.command.EscalateComplaint;
import cis.api.care.command.EscalateFeedbackToComplaint;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.ProposeResolution;
import cis.api.care.command.RecordFinding;
import cis.api.care.command.ReferToExternalReview;
import cis.api.care.command.RejectResolution;
import cis.api.care.command.ReopenComplaint;
import cis.api.care.command.ReplyToFeedback;
import cis.api.care.command.SendFinalResponse;
import cis.api.care.command.SubmitFeedback;
import cis.api.care.command.WithdrawComplaint;
import cis.api.customer.CustomerReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands about complaints and feedback: each step mostly where the last one led. */
final class RandomCareCommands {

    /** Replaced when a command that creates is handed in. */
    private static final UUID NEW = new UUID(0, 0);

    /** After every receipt, and long ago. */
    private static final BusinessTime LONG_AGO = new BusinessTime("2026-01-02");

    private final RandomValues some;
    private final KnownCare known;

    RandomCareCommands(RandomValues some, KnownCare known) {
        this.some = some;
        this.known = known;
    }

    CareCommand command(CustomerId customer) {
        return switch (some.upTo(12)) {
            case 1 -> file(customer);
            case 2 -> submit(customer);
            case 3 -> known.feedback(some).<CareCommand>map(this::reply).orElseGet(() -> submit(customer));
            case 4 -> known.feedback(some).<CareCommand>map(this::escalate).orElseGet(() -> submit(customer));
            default -> known.complaint(some).map(this::step).orElseGet(() -> file(customer));
        };
    }

    static void learn(KnownCare known, CommandReply reply) {
        reply.events().forEach(event -> known.happened(reply.id(), event.type()));
    }

    private CareCommand step(KnownCare.Known complaint) {
        ComplaintId id = complaint.id();
        if (some.oneIn(6)) {
            return anywhere(id);
        }
        return switch (complaint.lastEvent()) {
            case "complaint.filed" -> new AcknowledgeComplaint(id, when());
            case "complaint.acknowledged" -> assign(id);
            case "complaint.resolution-proposed" ->
                some.oneIn(3) ? new AcceptResolution(id, when()) : new RejectResolution(id, some.text(), when());
            case "complaint.resolution-rejected", "complaint.escalated" ->
                some.oneIn(2) ? new SendFinalResponse(id, some.text(), some.upTo(5), LONG_AGO) : investigate(id);
            case "complaint.final-response-sent" ->
                some.oneIn(2) ? new ReferToExternalReview(id, "Ombudsman", null, when()) : close(id);
            case "complaint.resolution-accepted", "complaint.referred-to-external-review" -> close(id);
            case "complaint.closed" -> new ReopenComplaint(id, some.text(), null);
            default -> investigate(id);
        };
    }

    private CareCommand anywhere(ComplaintId id) {
        return switch (some.upTo(5)) {
            case 1 -> new ClassifySeverity(id, severity(), some.oneIn(2) ? null : some.text());
            case 2 -> some.oneIn(2) ? new WithdrawComplaint(id, some.text(), when()) : new AcceptResolution(id, null);
            case 3 -> new AcknowledgeComplaint(id, null);
            case 4 -> close(id);
            default -> new ClassifySeverity(id, severity(), null);
        };
    }

    private CareCommand investigate(ComplaintId id) {
        return switch (some.upTo(5)) {
            case 1 -> new RecordFinding(id, some.text(), when());
            case 2 -> new EscalateComplaint(id, "Level " + some.upTo(3), some.oneIn(2) ? null : some.text(), when());
            case 3 -> assign(id);
            default ->
                new ProposeResolution(
                        id,
                        some.text(),
                        some.oneIn(3) ? null : "Response " + some.upTo(3),
                        some.oneIn(4) ? redress() : null,
                        null,
                        when());
        };
    }

    private AssignInvestigator assign(ComplaintId id) {
        return new AssignInvestigator(id, "agent-" + some.upTo(4), some.oneIn(2) ? null : "Complaints", when());
    }

    private CloseComplaint close(ComplaintId id) {
        return new CloseComplaint(
                id, some.of(List.of(ComplaintOutcome.values())), "Cause " + some.upTo(5), null, null, when());
    }

    private Redress redress() {
        return new Redress(new Money(BigDecimal.valueOf(some.upTo(100)), some.currency()), null, null);
    }

    private @Nullable BusinessTime when() {
        return some.oneIn(2) ? null : some.oneIn(4) ? some.businessTime() : new BusinessTime("2026-01-10T10:00:00Z");
    }

    private FileComplaint file(CustomerId customer) {
        boolean imported = some.oneIn(3);
        return new FileComplaint(
                new ComplaintId(NEW),
                CustomerReference.of(customer),
                "Category " + some.upTo(4),
                severity(),
                some.text(),
                some.text(),
                "email",
                null,
                null,
                some.oneIn(3) ? null : "SKU." + some.upTo(40),
                some.oneIn(3) ? "agent-" + some.upTo(4) : null,
                some.oneIn(8) ? null : some.businessTime(),
                imported ? "helpdesk" : null,
                imported ? "C" + some.upTo(1_000_000) : null);
    }

    private SubmitFeedback submit(CustomerId customer) {
        return new SubmitFeedback(
                new FeedbackId(NEW),
                CustomerReference.of(customer),
                some.of(List.of(FeedbackKind.values())),
                some.oneIn(3) ? null : some.upTo(5),
                some.text(),
                some.oneIn(2) ? null : "web",
                some.oneIn(2) ? null : "SKU." + some.upTo(40),
                some.oneIn(2) ? null : some.businessTime(),
                null,
                null);
    }

    private ReplyToFeedback reply(FeedbackId id) {
        return new ReplyToFeedback(id, some.text());
    }

    private EscalateFeedbackToComplaint escalate(FeedbackId id) {
        return new EscalateFeedbackToComplaint(
                id, new ComplaintId(NEW), "Category " + some.upTo(4), severity(), some.text());
    }

    private ComplaintSeverity severity() {
        return some.of(List.of(ComplaintSeverity.values()));
    }
}
