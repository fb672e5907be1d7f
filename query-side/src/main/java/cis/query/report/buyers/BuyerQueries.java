package cis.query.report.buyers;

import cis.api.report.query.BuyerReport;
import cis.api.report.query.CohortReport;
import cis.api.report.query.FindBuyerReport;
import cis.api.report.query.FindCohorts;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers how many customers were gained, stay and fall asleep. */
@Component
class BuyerQueries {

    private final ReadModel<BuyersDocument> buyers;

    BuyerQueries(ReadModels readModels, BuyersProjection buyers) {
        this.buyers = readModels.of(buyers);
    }

    @QueryHandler
    BuyerReport on(FindBuyerReport asked) {
        BuyerMonths months = new BuyerMonths(asked.dormantAfter());
        forEach(asked.client(), months::add);
        return months.report(asked);
    }

    @QueryHandler
    CohortReport on(FindCohorts asked) {
        Cohorts cohorts = new Cohorts(asked);
        forEach(asked.client(), cohorts::add);
        return cohorts.report();
    }

    private void forEach(String client, Consumer<Buyer> consumer) {
        Page.forEach(
                buyers,
                () -> Criteria.where("client").is(client),
                document -> document.buyers().all().forEach(text -> consumer.accept(Buyer.parse(text))));
    }
}
