package cis.query.report;

import cis.api.report.query.FindRevenueReport;
import cis.api.report.query.RevenueGrouping;
import cis.api.report.query.RevenueReport;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what was invoiced and credited: adds up what each bucket of customers came to. */
@Component
class RevenueQueries {

    private final ReadModel<RevenueDocument> months;
    private final ReadModel<RevenueProductDocument> products;

    RevenueQueries(ReadModels readModels, RevenueProjection months, RevenueProductProjection products) {
        this.months = readModels.of(months);
        this.products = readModels.of(products);
    }

    @QueryHandler
    RevenueReport on(FindRevenueReport asked) {
        return asked.by() == RevenueGrouping.PRODUCT
                ? RevenueProductReports.of(asked, Page.all(products, () -> criteria(asked)))
                : RevenueReports.of(asked, Page.all(months, () -> criteria(asked)));
    }

    private static Criteria criteria(FindRevenueReport asked) {
        return MonthCriteria.of(asked.client(), asked.from(), asked.to(), asked.currency());
    }
}
