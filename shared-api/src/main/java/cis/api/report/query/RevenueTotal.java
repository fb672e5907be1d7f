package cis.api.report.query;

/** What a revenue report sums up to in one currency. */
public record RevenueTotal(String currency, RevenueSum invoiced, RevenueSum credited, RevenueSum revenue) {}
