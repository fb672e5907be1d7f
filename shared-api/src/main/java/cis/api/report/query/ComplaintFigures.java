package cis.api.report.query;

/**
 * How many complaints there are.
 *
 * @param closed and not reopened since
 * @param open filed, and neither closed nor withdrawn
 */
public record ComplaintFigures(long filed, long closed, long withdrawn, long open) {}
