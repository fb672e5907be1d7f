package cis.query.billing.series;

import cis.api.billing.DocumentSeriesId;
import cis.api.billing.event.DocumentIssueConfirmed;
import cis.api.billing.event.NumberAllocated;
import cis.api.billing.query.DocumentSeriesList;
import cis.api.billing.query.DocumentSeriesProof;
import cis.api.billing.query.DocumentSeriesView;
import cis.api.billing.query.FindDocumentSeriesProof;
import cis.api.billing.query.ListDocumentSeries;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers which series there are, from the read model, and whether they are whole, from history alone. */
@Component
class SeriesQueries {

    private static final int BATCH = 1_000;

    private final ReadModel<SeriesDocument> series;
    private final EventLog log;

    SeriesQueries(ReadModels readModels, SeriesProjection projection, EventLog log) {
        this.series = readModels.of(projection);
        this.log = log;
    }

    @QueryHandler
    DocumentSeriesList on(ListDocumentSeries asked) {
        Map<String, SeriesDocument> byId = new HashMap<>();
        Page.all(series, () -> Criteria.where("client").is(asked.client()))
                .forEach(part -> byId.merge(part.seriesId(), part, SeriesDocument::plus));
        return new DocumentSeriesList(byId.values().stream()
                .sorted(Comparator.comparingInt(SeriesDocument::year).reversed().thenComparing(SeriesDocument::kind))
                .map(SeriesQueries::view)
                .toList());
    }

    private static DocumentSeriesView view(SeriesDocument document) {
        return new DocumentSeriesView(
                DocumentSeriesId.of(document.seriesId()),
                document.kind(),
                document.year(),
                document.allocated(),
                document.number(),
                document.issueDate(),
                document.allocated() - document.confirmed());
    }

    /** Reads a batch at a time, so that a long series needs no more memory than a short one. */
    @QueryHandler
    Optional<DocumentSeriesProof> on(FindDocumentSeriesProof asked) {
        String id = asked.seriesId().toString();
        List<RecordedEvent> batch = log.readAggregate(id, 0, BATCH);
        if (batch.isEmpty()
                || !batch.getFirst().client().equals(asked.client())
                || !(batch.getFirst().payload() instanceof NumberAllocated
                        || batch.getFirst().payload() instanceof DocumentIssueConfirmed)) {
            return Optional.empty();
        }
        SeriesProof proof = new SeriesProof(asked.seriesId());
        long read = 0;
        while (!batch.isEmpty() && proof.holdsWith(batch)) {
            read += batch.size();
            batch = batch.size() < BATCH ? List.of() : log.readAggregate(id, read, BATCH);
        }
        return Optional.of(proof.result());
    }
}
