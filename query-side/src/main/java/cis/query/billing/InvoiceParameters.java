package cis.query.billing;

import cis.api.billing.query.InvoiceState;
import cis.api.billing.query.ListInvoices;
import cis.api.billing.query.Settlement;
import cis.query.web.PageParameters;
import cis.query.web.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which invoices are asked for, as the caller wrote it. */
record InvoiceParameters(
        @Parameter(description = "Only invoices of the customer with this id") @Nullable
        String customer,

        @Parameter(description = "draft, finalising, issued or discarded", example = "issued") @Nullable
        String state,

        @Parameter(description = "open, partial, settled or written_off", example = "open") @Nullable
        String settlement,

        @Parameter(
                description = "true: the due date has passed and something undisputed is outstanding; false: not so",
                example = "true")
        @Nullable
        String overdue,

        @Parameter(
                description = "First issue date that counts; of drafts, the day of the draft",
                example = "2026-01-01")
        @Nullable
        String from,

        @Parameter(description = "Last one that counts", example = "2026-12-31") @Nullable
        String to,

        @Parameter(description = "A document number, whole", example = "INV-2026-000001") @Nullable
        String number) {

    private static final int MAX_NUMBER = 40;

    /** Faults are added to the parameters, which are to be checked afterwards. */
    ListInvoices read(String client, Parameters parameters, String list, PageParameters page) {
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        parameters.requireOrder(first, last);
        String whole = parameters.text("number", number, MAX_NUMBER);
        return new ListInvoices(
                client,
                parameters.customer("customer", customer),
                parameters.choice("state", state, InvoiceState.class),
                parameters.choice("settlement", settlement, Settlement.class),
                parameters.flag("overdue", overdue),
                first,
                last,
                whole == null ? null : NumberedDocuments.normalised(whole),
                parameters.cursor(page.cursor(), list),
                parameters.limit(page.limit()));
    }
}
