package cis.command.care;

import static cis.testkit.Complaints.LATE_ATLAS;

import cis.api.BusinessTime;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintSeverity;
import cis.api.care.command.AcceptResolution;
import cis.api.care.command.AcknowledgeComplaint;
import cis.api.care.command.AssignInvestigator;
import cis.api.care.command.CareCommand;
import cis.api.care.command.ClassifySeverity;
import cis.api.care.command.CloseComplaint;
import cis.api.care.command.EscalateComplaint;
import cis.api.care.command.ProposeResolution;
import cis.api.care.command.RecordFinding;
import cis.api.care.command.ReferToExternalReview;
import cis.api.care.command.RejectResolution;
import cis.api.care.command.ReopenComplaint;
import cis.api.care.command.SendFinalResponse;
import cis.api.care.command.WithdrawComplaint;
import org.jspecify.annotations.Nullable;

/** One command for each step, that nothing but the course could refuse. */
final class Steps {

    private Steps() {}

    static CareCommand command(ComplaintStep step) {
        return command(step, null);
    }

    static CareCommand command(ComplaintStep step, @Nullable BusinessTime on) {
        return switch (step) {
            case ACKNOWLEDGE -> new AcknowledgeComplaint(LATE_ATLAS, on);
            case ASSIGN -> new AssignInvestigator(LATE_ATLAS, "agent-8", "Complaints", on);
            case RECORD_FINDING -> new RecordFinding(LATE_ATLAS, "lost by the carrier", on);
            case CLASSIFY_SEVERITY -> new ClassifySeverity(LATE_ATLAS, ComplaintSeverity.HIGH, null);
            case PROPOSE_RESOLUTION -> new ProposeResolution(LATE_ATLAS, "a refund", "Refund", null, null, on);
            case ACCEPT_RESOLUTION -> new AcceptResolution(LATE_ATLAS, on);
            case REJECT_RESOLUTION -> new RejectResolution(LATE_ATLAS, "too little", on);
            case ESCALATE -> new EscalateComplaint(LATE_ATLAS, "Head of service", null, on);
            case SEND_FINAL_RESPONSE -> new SendFinalResponse(LATE_ATLAS, "our last word", 14, on);
            case REFER_EXTERNALLY -> new ReferToExternalReview(LATE_ATLAS, "Ombudsman", "77", on);
            case CLOSE -> new CloseComplaint(LATE_ATLAS, ComplaintOutcome.UPHELD, "Carrier", null, null, on);
            case REOPEN -> new ReopenComplaint(LATE_ATLAS, "again", on);
            case WITHDRAW -> new WithdrawComplaint(LATE_ATLAS, "it came after all", on);
        };
    }
}
