package cis.api.report.query;

/** Everything that can be asked across customers. */
public sealed interface ReportQuery
        permits FindOverview,
                FindSalesReport,
                FindRevenueReport,
                FindComplaintReport,
                FindRecurringIssues,
                FindTopProducts,
                FindBoughtTogether,
                FindBuyerReport,
                FindCohorts {

    /** The client company on whose behalf it is asked; others do not count. */
    String client();
}
