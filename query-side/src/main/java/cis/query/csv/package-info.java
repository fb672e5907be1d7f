/**
 * Reports as CSV (RFC 4180, UTF-8, a header row), for {@code Accept: text/csv} and {@code ?format=csv}.
 *
 * <p>A report gets CSV by a bean, {@code CsvTable.of(SalesReport.class, "sales", SalesReport::rows, column("key",
 * SalesRow::key), column("net", SalesRow::net))}, and by a parameter {@code @ParameterObject @ModelAttribute ReportFormat
 * format} of the controller's method, which answers with the report as before.
 */
@NullMarked
package cis.query.csv;

import org.jspecify.annotations.NullMarked;
