package cis.command.dispatch;

import cis.api.Command;
import cis.api.billing.command.CreditInvoice;
import cis.api.billing.command.FinaliseInvoice;
import cis.api.billing.command.RecordPayment;
import java.util.Map;

/** What automations make of a command that its caller waits for. */
enum Chain {
    NONE,
    /** It is posted to the customer's account. */
    POSTED,
    /** It gets the number of a document, and is posted. */
    NUMBERED;

    private static final Map<Class<? extends Command>, Chain> STARTED_BY =
            Map.of(FinaliseInvoice.class, NUMBERED, CreditInvoice.class, NUMBERED, RecordPayment.class, POSTED);

    static Chain startedBy(Class<? extends Command> command) {
        return STARTED_BY.getOrDefault(command, NONE);
    }
}
