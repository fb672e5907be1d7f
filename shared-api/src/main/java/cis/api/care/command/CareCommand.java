package cis.api.care.command;

import cis.api.Command;

/** Everything that people and other systems can ask of complaints and feedback. */
public sealed interface CareCommand extends Command
        permits FileComplaint,
                AcknowledgeComplaint,
                AssignInvestigator,
                RecordFinding,
                ClassifySeverity,
                ProposeResolution,
                AcceptResolution,
                RejectResolution,
                EscalateComplaint,
                SendFinalResponse,
                ReferToExternalReview,
                CloseComplaint,
                ReopenComplaint,
                WithdrawComplaint,
                SubmitFeedback,
                ReplyToFeedback,
                EscalateFeedbackToComplaint {}
