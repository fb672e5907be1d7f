package cis.api.report.query;

/**
 * Complaints that came and went in a month.
 *
 * @param closed in that month, and not reopened since
 */
public record ComplaintTurnover(long filed, long closed, long withdrawn) {}
