package cis.api.report.query;

import java.util.List;

/**
 * The whole business at a glance.
 *
 * @param customers all that were ever registered, those closed since included
 * @param closedCustomers how many of them are closed
 * @param purchases those not reversed
 * @param totals one entry a currency
 * @param receivables one entry a currency that anything was invoiced, credited or paid in
 * @param months the twelve months up to the one asked about, else up to the current one; oldest first
 */
public record Overview(
        long customers,
        long closedCustomers,
        long purchases,
        long returns,
        List<SalesFigures> totals,
        List<ReceivablesFigures> receivables,
        ComplaintFigures complaints,
        List<MonthFigures> months) {}
