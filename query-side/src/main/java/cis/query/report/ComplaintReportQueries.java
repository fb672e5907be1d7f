package cis.query.report;

import cis.api.report.query.ComplaintReport;
import cis.api.report.query.FindComplaintReport;
import cis.api.report.query.FindRecurringIssues;
import cis.api.report.query.RecurringIssues;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.Page;
import cis.query.report.ComplaintChange.Dimension;
import cis.query.time.Today;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers with totals of complaints: adds up what each bucket of customers came to. */
@Component
class ComplaintReportQueries {

    private static final int MONTHS = 12;
    private static final int MAX_MONTHS = 120;

    private final ReadModel<ComplaintTotalsDocument> totals;
    private final Today today;

    ComplaintReportQueries(ReadModels readModels, ComplaintTotalsProjection projection, Today today) {
        this.totals = readModels.of(projection);
        this.today = today;
    }

    @QueryHandler
    ComplaintReport on(FindComplaintReport asked) {
        return ComplaintReports.of(
                asked, all(asked.client(), ComplaintReports.dimension(asked.by()), asked.from(), asked.to()));
    }

    @QueryHandler
    RecurringIssues on(FindRecurringIssues asked) {
        YearMonth current = YearMonth.from(today.date());
        YearMonth to = asked.to() == null ? last(current, asked.from()) : asked.to();
        YearMonth from = asked.from() == null ? to.minusMonths(MONTHS - 1) : asked.from();
        IssueReports issues = new IssueReports(from, to, asked.min());
        return issues.of(all(asked.client(), Dimension.ISSUE, issues.earliest(), to));
    }

    /** The current month, within ten years of the first one. */
    private static YearMonth last(YearMonth current, @Nullable YearMonth from) {
        if (from == null) {
            return current;
        }
        YearMonth latest = from.plusMonths(MAX_MONTHS - 1);
        YearMonth last = current.isBefore(latest) ? current : latest;
        return from.isAfter(last) ? from : last;
    }

    private List<ComplaintTotalsDocument> all(
            String client, Dimension by, @Nullable YearMonth from, @Nullable YearMonth to) {
        return Page.all(totals, () -> {
            Criteria criteria = Criteria.where("client").is(client).and("by").is(by.name());
            if (from != null || to != null) {
                criteria = criteria.and("month");
            }
            if (from != null) {
                criteria = criteria.gte(from.toString());
            }
            return to == null ? criteria : criteria.lte(to.toString());
        });
    }
}
