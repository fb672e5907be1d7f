package cis.query.billing;

import cis.api.billing.query.CreditNoteView;
import cis.api.billing.query.FindCreditNote;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.billing.account.Accounts;
import cis.query.history.Streams;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what became of a credit note, from the read model; what it says, from history. */
@Component
class CreditNoteQueries {

    private final ReadModel<CreditNoteDocument> creditNotes;
    private final Accounts accounts;
    private final Streams streams;

    CreditNoteQueries(ReadModels readModels, CreditNoteProjection projection, Accounts accounts, Streams streams) {
        this.creditNotes = readModels.of(projection);
        this.accounts = accounts;
        this.streams = streams;
    }

    @QueryHandler
    Optional<CreditNoteView> on(FindCreditNote asked) {
        return creditNotes
                .find(asked.creditNoteId().toString())
                .filter(document -> document.client().equals(asked.client()))
                .flatMap(document -> history(asked, document)
                        .map(history -> history.view(document, accounts.reference(document.accountId()))));
    }

    /** No further than the read model has come, so that both tell of the same moment. */
    private Optional<CreditNoteHistory> history(FindCreditNote asked, CreditNoteDocument document) {
        List<RecordedEvent> events =
                streams.of(asked.client(), asked.creditNoteId().value());
        return CreditNoteHistory.of(events.stream().limit(document.version()).toList());
    }
}
