package cis.api.report.query;

/** How many complaints of an issue came in in a month, {@code 2026-03}. */
public record IssueMonth(String month, long complaints) {}
