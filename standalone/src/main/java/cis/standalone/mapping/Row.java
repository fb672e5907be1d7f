package cis.standalone.mapping;

import java.util.List;
import java.util.Map;

/**
 * A row of the table.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param columns where each named column stands
 * @param joined cells of other files, by the names that the mapping has for them
 */
public record Row(long number, Map<String, Integer> columns, List<String> cells, Map<String, String> joined) {

    public Row(long number, Map<String, Integer> columns, List<String> cells) {
        this(number, columns, cells, Map.of());
    }

    /** The cell without white space at its ends; empty where the row is too short. */
    public String cell(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            return joined.getOrDefault(column, "");
        }
        return index >= cells.size() ? "" : cells.get(index).strip();
    }
}
