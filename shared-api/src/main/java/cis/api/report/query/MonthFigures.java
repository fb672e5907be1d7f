package cis.api.report.query;

import java.util.List;

/**
 * Sales and complaints of a month.
 *
 * @param month {@code 2011-03}
 * @param totals one entry a currency; empty where nothing was sold
 */
public record MonthFigures(String month, List<SalesFigures> totals, ComplaintTurnover complaints) {}
