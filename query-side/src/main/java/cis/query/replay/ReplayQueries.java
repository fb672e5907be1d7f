package cis.query.replay;

import cis.api.history.query.CustomerDifference;
import cis.api.history.query.CustomerStep;
import cis.api.history.query.FieldChange;
import cis.api.history.query.FieldChangePage;
import cis.api.history.query.FieldDifference;
import cis.api.history.query.FindDifference;
import cis.api.history.query.ListFieldChanges;
import cis.api.history.query.ListSteps;
import cis.api.history.query.StepPage;
import cis.query.event.EventViews;
import cis.query.history.Streams;
import cis.query.replay.Walks.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers what changed in a customer's profile, what is not the same at two moments, and what each event made of it. */
@Component
class ReplayQueries {

    private final Walks walks;
    private final ChangePages pages;
    private final FieldChanges fieldChanges;
    private final Streams streams;

    ReplayQueries(Walks walks, ChangePages pages, FieldChanges fieldChanges, Streams streams) {
        this.walks = walks;
        this.pages = pages;
        this.fieldChanges = fieldChanges;
        this.streams = streams;
    }

    @QueryHandler
    Optional<FieldChangePage> on(ListFieldChanges asked) {
        return streams.hasCustomer(asked.client(), asked.customerId())
                ? Optional.of(pages.page(asked))
                : Optional.empty();
    }

    @QueryHandler
    Optional<CustomerDifference> on(FindDifference asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Walk walk = walks.begin(new Stretch(asked.client(), asked.customerId(), asked.from(), asked.to()));
        Map<String, JsonNode> before = walk.fields();
        Map<String, Step> changedBy = new HashMap<>();
        Optional<Step> step = walk.next();
        while (step.isPresent()) {
            Step taken = step.get();
            taken.changed().forEach(one -> changedBy.put(one.field(), taken));
            step = walk.next();
        }
        List<FieldChange> changes = new ArrayList<>();
        for (FieldDifference difference : Differences.between(before, walk.fields())) {
            changes.add(fieldChanges.of(difference, Objects.requireNonNull(changedBy.get(difference.field()))));
        }
        return Optional.of(new CustomerDifference(asked.from(), asked.to(), changes));
    }

    @QueryHandler
    Optional<StepPage> on(ListSteps asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        Stretch stretch = new Stretch(asked.client(), asked.customerId(), asked.from(), asked.to());
        Walk walk = asked.after() == null ? walks.begin(stretch) : walks.after(stretch, StepKey.parse(asked.after()));
        List<Step> steps = new ArrayList<>();
        while (steps.size() < asked.limit()) {
            Optional<Step> step = walk.next();
            if (step.isEmpty()) {
                return Optional.of(page(steps));
            }
            steps.add(step.get());
        }
        walks.keepAfter(walk, stretch, steps.getLast().key());
        return Optional.of(page(steps));
    }

    private static StepPage page(List<Step> steps) {
        return new StepPage(steps.stream().map(ReplayQueries::view).toList());
    }

    private static CustomerStep view(Step step) {
        return new CustomerStep(
                step.key().text(),
                step.at().at(),
                EventViews.of(step.cause()),
                step.key().day(),
                step.changed(),
                step.profile());
    }
}
