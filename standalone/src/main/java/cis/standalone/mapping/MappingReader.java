package cis.standalone.mapping;

import cis.standalone.mapping.Mapping.CustomerMapping;
import cis.standalone.mapping.Mapping.DocumentKind;
import cis.standalone.mapping.Mapping.DocumentsMapping;
import cis.standalone.mapping.Mapping.FollowUp;
import cis.standalone.mapping.Mapping.Join;
import cis.standalone.mapping.Mapping.SkipRule;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file and refuses what it does not know. */
public final class MappingReader {

    private static final int DEFAULT_WINDOW = 1_000;
    private static final int MAX_WINDOW = 100_000;

    private static final Set<String> TOP =
            Set.of("source", "zone", "encoding", "separator", "translations", "join", "skip", "customer", "documents");

    private final YamlMap root;
    private final ValueReader values;

    private MappingReader(YamlMap root) throws MappingInvalid {
        this.root = root;
        this.values = new ValueReader(ValueReader.translations(root), zone(root));
    }

    public static Mapping read(Reader reader) throws MappingInvalid {
        return new MappingReader(YamlMap.read(reader).allow(TOP)).mapping();
    }

    private Mapping mapping() throws MappingInvalid {
        String source = root.text("source");
        if (source.length() > 100) {
            throw root.invalid("source", "must have at most 100 characters");
        }
        List<Join> joins = joins();
        List<SkipRule> skips = skips();
        CustomerMapping customer = customer(root.map("customer").allow(Set.of("key", "fields")));
        DocumentsMapping documents = root.has("documents") ? documents(root.map("documents")) : null;
        if (documents == null && customer.fields().isEmpty()) {
            throw MappingInvalid.at(root.line(), "the mapping needs customer.fields or documents, or both");
        }
        return new Mapping(source, encoding(), separator(), joins, skips, customer, documents, values.columns());
    }

    private List<Join> joins() throws MappingInvalid {
        List<Join> joins = new ArrayList<>();
        if (root.has("join")) {
            for (YamlMap join : root.maps("join")) {
                join.allow(Set.of("file", "by", "key", "as"));
                String file = join.text("file");
                if (file.contains("/") || file.contains("\\") || file.startsWith("..")) {
                    throw join.invalid("file", "must be the name of a file beside the imported one");
                }
                String by = join.text("by");
                String key = join.has("key") ? join.text("key") : by;
                String as = join.text("as");
                if (joins.stream().anyMatch(earlier -> earlier.as().equals(as))) {
                    throw join.invalid("as", "must be a name of its own");
                }
                values.columns().putIfAbsent(by, join.lineOf("by"));
                values.columns().putIfAbsent(as + "." + key, join.lineOf(join.has("key") ? "key" : "by"));
                joins.add(new Join(file, by, key, as));
            }
        }
        return joins;
    }

    private List<SkipRule> skips() throws MappingInvalid {
        List<SkipRule> skips = new ArrayList<>();
        if (root.has("skip")) {
            for (YamlMap skip : root.maps("skip")) {
                skip.allow(Set.of("reason", "message", "column", "blank", "matches"));
                skips.add(new SkipRule(skip.text("reason"), skip.text("message"), values.condition(skip)));
            }
        }
        return skips;
    }

    private CustomerMapping customer(YamlMap map) throws MappingInvalid {
        Value key = values.value(map, "key");
        Map<String, Value> fields = map.has("fields") ? fields(map.map("fields"), TargetFields.CUSTOMER) : Map.of();
        if (map.has("fields")) {
            require(map.map("fields"), fields, TargetFields.CUSTOMER);
        }
        return new CustomerMapping(key, fields);
    }

    private DocumentsMapping documents(YamlMap map) throws MappingInvalid {
        map.allow(Set.of("group-by", "window", "fields", "lines", "kinds"));
        List<String> groupBy = map.texts("group-by");
        for (String column : groupBy) {
            values.columns().putIfAbsent(column, map.lineOf("group-by"));
        }
        if (groupBy.isEmpty()) {
            throw map.invalid("group-by", "must name at least one column");
        }
        List<DocumentKind> kinds = new ArrayList<>();
        for (YamlMap kind : map.maps("kinds")) {
            kinds.add(kind(kind.allow(Set.of("command", "then", "when", "fields", "lines")), map));
        }
        if (kinds.isEmpty()) {
            throw map.invalid("kinds", "must name at least one kind");
        }
        return new DocumentsMapping(groupBy, window(map), kinds);
    }

    /** What a kind says goes before what all documents say. */
    private DocumentKind kind(YamlMap kind, YamlMap common) throws MappingInvalid {
        DocumentTarget target = DocumentTarget.of(kind.text("command"));
        if (target == null) {
            throw kind.invalid("command", "must be one of " + String.join(", ", DocumentTarget.commands()));
        }
        if (target.line() == null && kind.has("lines")) {
            throw kind.invalid("lines", "has no place here: " + target.fields().what() + " has no lines");
        }
        return new DocumentKind(
                kind.text("command"),
                when(kind),
                merged(common, kind, "fields", target.fields()),
                target.line() == null ? null : merged(common, kind, "lines", target.line()),
                kind.has("then") ? followUps(kind, target) : List.of());
    }

    private List<FollowUp> followUps(YamlMap kind, DocumentTarget target) throws MappingInvalid {
        List<FollowUp> followUps = new ArrayList<>();
        for (YamlMap step : kind.maps("then")) {
            step.allow(Set.of("command", "when", "fields"));
            String command = step.text("command");
            TargetFields fields = target.following().get(command);
            if (fields == null) {
                throw step.invalid(
                        "command",
                        "must be one of "
                                + String.join(
                                        ", ", new TreeSet<>(target.following().keySet())));
            }
            if (followUps.stream().anyMatch(earlier -> earlier.command().equals(command))) {
                throw step.invalid("command", "must be another one than those before");
            }
            Map<String, Value> values = step.has("fields") ? fields(step.map("fields"), fields) : Map.of();
            require(step, values, fields);
            followUps.add(new FollowUp(command, when(step), values));
        }
        return followUps;
    }

    private @Nullable Condition when(YamlMap map) throws MappingInvalid {
        return map.has("when") ? values.condition(map.map("when").allow(Set.of("column", "blank", "matches"))) : null;
    }

    private Map<String, Value> merged(YamlMap common, YamlMap kind, String key, TargetFields target)
            throws MappingInvalid {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (YamlMap map : List.of(common, kind)) {
            if (map.has(key)) {
                fields.putAll(fields(map.map(key), target));
            }
        }
        require(kind, fields, target);
        return fields;
    }

    private Map<String, Value> fields(YamlMap map, TargetFields target) throws MappingInvalid {
        map.allow(target.known());
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String field : map.keys()) {
            fields.put(field, values.value(map, field));
        }
        return fields;
    }

    private static void require(YamlMap place, Map<String, Value> fields, TargetFields target) throws MappingInvalid {
        for (String field : target.required()) {
            if (!fields.containsKey(field)) {
                throw MappingInvalid.at(
                        place.line(), place.path() + ": " + target.what() + " needs the field " + field);
            }
        }
    }

    private static int window(YamlMap map) throws MappingInvalid {
        String text = map.optionalText("window");
        if (text == null) {
            return DEFAULT_WINDOW;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > MAX_WINDOW) {
            throw map.invalid("window", "must be a number of rows from 0 to " + MAX_WINDOW);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable ZoneId zone(YamlMap root) throws MappingInvalid {
        String zone = root.optionalText("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw root.invalid("zone", "must be a time zone such as Europe/London");
        }
    }

    private Charset encoding() throws MappingInvalid {
        String name = root.optionalText("encoding");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw root.invalid("encoding", "must be a character set such as UTF-8 or windows-1252");
        }
    }

    private char separator() throws MappingInvalid {
        String text = root.has("separator") && root.isText("separator") ? root.rawText("separator") : ",";
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw root.invalid("separator", "must be one character");
        }
        return text.charAt(0);
    }
}
