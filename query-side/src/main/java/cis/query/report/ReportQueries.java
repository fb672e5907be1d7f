package cis.query.report;

import cis.api.report.query.FindOverview;
import cis.api.report.query.FindSalesReport;
import cis.api.report.query.Overview;
import cis.api.report.query.SalesGrouping;
import cis.api.report.query.SalesReport;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import cis.query.time.Today;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers with totals: adds up what each bucket of customers came to, and looks at no single sale. */
@Component
class ReportQueries {

    private final ReadModel<OverviewDocument> overviews;
    private final ReadModel<SalesDayDocument> days;
    private final ReadModel<ProductSalesDocument> products;
    private final Today today;

    ReportQueries(
            ReadModels readModels,
            OverviewProjection overviews,
            SalesDayProjection days,
            ProductSalesProjection products,
            Today today) {
        this.overviews = readModels.of(overviews);
        this.days = readModels.of(days);
        this.products = readModels.of(products);
        this.today = today;
    }

    @QueryHandler
    Overview on(FindOverview asked) {
        List<OverviewDocument> buckets =
                Page.all(overviews, () -> Criteria.where("client").is(asked.client()));
        YearMonth last = asked.month() == null ? YearMonth.from(today.date()) : asked.month();
        return Overviews.of(buckets, last);
    }

    @QueryHandler
    SalesReport on(FindSalesReport asked) {
        return asked.by() == SalesGrouping.PRODUCT
                ? ProductReports.of(asked, Page.all(products, () -> criteria(asked, "month")))
                : SalesReports.of(asked, Page.all(days, () -> criteria(asked, "day")));
    }

    private static Criteria criteria(FindSalesReport asked, String field) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        String from = bound(asked.from(), field);
        String to = bound(asked.to(), field);
        if (from != null && to != null) {
            criteria.and(field).gte(from).lte(to);
        } else if (from != null) {
            criteria.and(field).gte(from);
        } else if (to != null) {
            criteria.and(field).lte(to);
        }
        return asked.currency() == null ? criteria : criteria.and("currency").is(asked.currency());
    }

    private static @Nullable String bound(@Nullable LocalDate date, String field) {
        if (date == null) {
            return null;
        }
        return field.equals("month") ? YearMonth.from(date).toString() : date.toString();
    }
}
