package cis.command.care;

import java.util.Locale;

/** What can be asked of a complaint once it is filed. */
enum ComplaintStep {
    ACKNOWLEDGE,
    ASSIGN,
    RECORD_FINDING,
    CLASSIFY_SEVERITY,
    PROPOSE_RESOLUTION,
    ACCEPT_RESOLUTION,
    REJECT_RESOLUTION,
    ESCALATE,
    SEND_FINAL_RESPONSE,
    REFER_EXTERNALLY,
    CLOSE,
    REOPEN,
    WITHDRAW;

    /** As it stands in an address: {@code record-finding}. */
    String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
