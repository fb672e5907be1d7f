package cis.standalone.mapping;

import java.util.List;
import java.util.Map;

/**
 * A row of the table.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param columns where each named column stands
 */
public record Row(long number, Map<String, Integer> columns, List<String> cells) {

    /** The cell without white space at its ends; empty where the row is too short. */
    public String cell(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }
}
