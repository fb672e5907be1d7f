package cis.standalone.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says.
 *
 * @param source the name of the system that the rows come from, part of every natural key
 * @param columns every column that the mapping reads, with the line of the mapping that names it first
 * @param joins other files that give rows more columns, in the order in which they are looked up
 * @param documents null where the rows are customers only
 */
public record Mapping(
        String source,
        Charset encoding,
        char separator,
        List<Join> joins,
        List<SkipRule> skips,
        CustomerMapping customer,
        @Nullable DocumentsMapping documents,
        Map<String, Integer> columns) {

    /**
     * Another file beside the imported one. A row has the columns of the row there that it agrees with, empty where there
     * is none.
     *
     * @param by column of the row, or of a join before
     * @param key column of the other file, whose values are unique
     * @param as what goes before the names of its columns, with a dot
     */
    public record Join(String file, String by, String key, String as) {}

    /** Rows that are left out on purpose. */
    public record SkipRule(String reason, String message, Condition condition) {}

    /**
     * Who a row is about.
     *
     * @param fields of the registration by path; empty where customers are referred to but not registered
     */
    public record CustomerMapping(Value key, Map<String, Value> fields) {}

    /**
     * How rows form documents.
     *
     * @param window how many rows may lie between two rows of one document
     */
    public record DocumentsMapping(List<String> groupBy, int window, List<DocumentKind> kinds) {}

    /**
     * One kind of document, for the rows that meet its condition; every row where there is none.
     *
     * @param lines null where such a document has no lines, and consists of one row
     * @param then what follows on what this one created, one after the other, once that is there
     */
    public record DocumentKind(
            String command,
            @Nullable Condition when,
            Map<String, Value> fields,
            @Nullable Map<String, Value> lines,
            List<FollowUp> then) {}

    /** A command on what was created, where the first row of the document meets its condition. */
    public record FollowUp(String command, @Nullable Condition when, Map<String, Value> fields) {}
}
