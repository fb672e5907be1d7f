package cis.standalone.importing;

import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.Row;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another file whose rows complete those of the imported one. What the mapping reads of it is kept in memory. */
final class JoinedFile {

    private static final int MAX_ROWS = 1_000_000;

    private final Mapping.Join join;
    private final List<String> header;
    private final Map<String, Map<String, String>> rows = new HashMap<>();

    private JoinedFile(Mapping.Join join, List<String> header) {
        this.join = join;
        this.header = header;
    }

    static JoinedFile read(Path path, Mapping.Join join, Mapping mapping) {
        try (CsvRows file = new CsvRows(path, mapping.encoding(), mapping.separator())) {
            JoinedFile joined = new JoinedFile(
                    join, file.header().stream().map(String::strip).toList());
            List<String> wanted = joined.header.stream()
                    .filter(column -> mapping.columns().containsKey(joined.named(column)))
                    .toList();
            for (Row row = file.next(); row != null; row = file.next()) {
                joined.add(row, wanted);
            }
            return joined;
        }
    }

    private void add(Row row, List<String> wanted) {
        Map<String, String> cells = new HashMap<>();
        wanted.forEach(column -> cells.put(named(column), row.cell(column)));
        if (rows.put(row.cell(join.key()), cells) != null) {
            throw new ImportFailed(
                    join.file() + " has the " + join.key() + " of row " + row.number() + " in an earlier row, too");
        }
        if (rows.size() > MAX_ROWS) {
            throw new ImportFailed(join.file() + " has more than " + MAX_ROWS + " rows");
        }
    }

    boolean gives(String column) {
        return column.startsWith(join.as() + ".")
                && header.contains(column.substring(join.as().length() + 1));
    }

    /** The row with the cells of the row here that it agrees with. */
    Row with(Row row) {
        Map<String, String> cells = rows.get(row.cell(join.by()));
        if (cells == null) {
            return row;
        }
        Map<String, String> all = new HashMap<>(row.joined());
        all.putAll(cells);
        return new Row(row.number(), row.columns(), row.cells(), all);
    }

    private String named(String column) {
        return join.as() + "." + column;
    }
}
