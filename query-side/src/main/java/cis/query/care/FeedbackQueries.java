package cis.query.care;

import cis.api.care.query.FeedbackPage;
import cis.api.care.query.FeedbackView;
import cis.api.care.query.FindFeedback;
import cis.api.care.query.ListFeedback;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what customers think: the order from the read model, what was said from history. */
@Component
class FeedbackQueries {

    private final ReadModel<FeedbackDocument> feedback;
    private final Streams streams;

    FeedbackQueries(ReadModels readModels, FeedbackProjection projection, Streams streams) {
        this.feedback = readModels.of(projection);
        this.streams = streams;
    }

    @QueryHandler
    Optional<FeedbackView> on(FindFeedback asked) {
        return FeedbackHistory.view(
                streams.of(asked.client(), asked.feedbackId().value()));
    }

    @QueryHandler
    FeedbackPage on(ListFeedback asked) {
        Page<FeedbackDocument> page = Page.of(
                feedback.list(criteria(asked), Sort.by(Sort.Direction.DESC, "order"), asked.limit() + 1),
                asked.limit(),
                FeedbackDocument::order);
        List<FeedbackView> views = page.items().stream()
                .map(one -> FeedbackHistory.view(streams.of(asked.client(), UUID.fromString(one.id()))))
                .flatMap(Optional::stream)
                .toList();
        return new FeedbackPage(views, page.next());
    }

    private static Criteria criteria(ListFeedback asked) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.customerId() != null) {
            criteria.and("customerId").is(asked.customerId().toString());
        }
        if (asked.kind() != null) {
            criteria.and("kind").is(asked.kind().name());
        }
        if (asked.rating() != null) {
            criteria.and("rating").is(asked.rating());
        }
        return asked.after() == null ? criteria : criteria.and("order").lt(asked.after());
    }
}
