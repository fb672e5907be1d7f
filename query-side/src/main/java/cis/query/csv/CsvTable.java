package cis.query.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What of a report becomes a table: its rows and its columns, in their order. Totals, which are sums of the rows, do not.
 *
 * @param <R> the report, as controllers return it
 * @param <T> a row
 */
public final class CsvTable<R, T> {

    private final Class<R> report;
    private final String name;
    private final Function<R, ? extends Collection<T>> rows;
    private final List<Column<T>> columns;

    private CsvTable(Class<R> report, String name, Function<R, ? extends Collection<T>> rows, List<Column<T>> columns) {
        this.report = report;
        this.name = name;
        this.rows = rows;
        this.columns = columns;
    }

    /** @param name of the file, without its ending */
    @SafeVarargs
    public static <R, T> CsvTable<R, T> of(
            Class<R> report, String name, Function<R, ? extends Collection<T>> rows, Column<T>... columns) {
        List<Column<T>> all = new ArrayList<>();
        for (Column<T> column : columns) {
            all.add(column);
        }
        return new CsvTable<>(report, name, rows, List.copyOf(all));
    }

    Class<R> report() {
        return report;
    }

    String fileName() {
        return name + ".csv";
    }

    List<String> header() {
        return columns.stream().map(Column::header).toList();
    }

    List<List<String>> records(Object answer) {
        return rows.apply(report.cast(answer)).stream().map(this::cells).toList();
    }

    private List<String> cells(T row) {
        return columns.stream()
                .map(column -> Cells.text(column.value().apply(row)))
                .toList();
    }
}
