package cis.api.care;

import static cis.api.ErrorCategory.CONFLICT;
import static cis.api.ErrorCategory.MALFORMED;
import static cis.api.ErrorCategory.UNPROCESSABLE;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;

/** Why something asked of complaints or feedback is refused. */
public enum CareError implements ErrorCode {
    COMPLAINT_STEP_NOT_POSSIBLE(
            CONFLICT,
            "The complaint is not where this step begins; the detail names its state and the steps possible."),
    COMPLAINT_REFERENCE_UNKNOWN(
            UNPROCESSABLE,
            "There is no such purchase or invoice of this customer; send one of theirs, or leave it out."),
    COMPLAINT_STEP_BEFORE_RECEIPT(
            UNPROCESSABLE, "Nothing happens to a complaint before it is received; send the day it really happened."),
    INVESTIGATOR_MISSING(MALFORMED, "Somebody investigates: send investigator, team, or both."),
    INVESTIGATOR_COMPLAINED_ABOUT(
            UNPROCESSABLE, "Nobody investigates a complaint about themselves; send another investigator."),
    TIMELY_MISPLACED(
            UNPROCESSABLE,
            "Whether a resolution was timely is computed, except for complaints of another system; leave timely out."),
    REDRESS_AMBIGUOUS(MALFORMED, "Redress is given by one document: send creditNoteId or paymentId, not both."),
    REDRESS_DOCUMENT_UNKNOWN(
            UNPROCESSABLE, "There is no such credit note or payment of this customer; issue or refund it first."),
    REDRESS_IN_OTHER_CURRENCY(
            UNPROCESSABLE, "Redress is in the currency of the document that gives it; change one of them."),
    REDRESS_MISPLACED(UNPROCESSABLE, "No resolution proposed redress in money; leave creditNoteId and paymentId out."),
    REDRESS_OUTSTANDING(
            CONFLICT, "The accepted resolution promised money; send the creditNoteId or paymentId that gave it."),
    REPLY_STILL_POSSIBLE(
            CONFLICT, "The customer may still answer the final response; close the complaint after that day."),
    NO_REPLY_MISPLACED(
            UNPROCESSABLE, "Only after a final response is no reply an outcome; say whether the complaint was upheld."),
    OPEN_COMPLAINTS(CONFLICT, "The customer has open complaints; close them, or have them withdrawn, first."),
    COMPLAINT_UNKNOWN(UNPROCESSABLE, "There is no such complaint of this customer; file it first, or leave it out."),
    FEEDBACK_ESCALATED(CONFLICT, "The feedback became a complaint already; go on there.");

    private final ErrorCategory category;
    private final String meaning;

    CareError(ErrorCategory category, String meaning) {
        this.category = category;
        this.meaning = meaning;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
