package cis.api.report.query;

import cis.api.Money;

/** What a report sums up to in one currency. */
public record ReportTotal(String currency, Money gross, Money returned, Money net) {}
