package cis.api.report.query;

/** Asks for the {@link Overview}. */
public record FindOverview(String client) implements ReportQuery {}
