package cis.standalone.mapping;

import cis.standalone.mapping.Value.Column;
import cis.standalone.mapping.Value.Constant;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads values and conditions, and remembers which columns they read. */
final class ValueReader {

    private static final Set<String> KEYS =
            Set.of("column", "constant", "remove", "translate", "decimal-comma", "negate", "date", "date-time", "or");

    private final Map<String, Step.Translate> translations;
    private final @Nullable ZoneId zone;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    ValueReader(Map<String, Step.Translate> translations, @Nullable ZoneId zone) {
        this.translations = translations;
        this.zone = zone;
    }

    Map<String, Integer> columns() {
        return columns;
    }

    /** A text is the name of a column; a map says more. */
    Value value(YamlMap parent, String key) throws MappingInvalid {
        if (parent.isText(key)) {
            return new Column(column(parent, key), List.of(), null);
        }
        YamlMap map = parent.map(key).allow(KEYS);
        if (map.has("constant")) {
            if (map.keys().size() > 1) {
                throw parent.invalid(key, "has a constant, so it can have nothing else");
            }
            return new Constant(map.text("constant"));
        }
        Value otherwise = map.has("or") ? value(map, "or") : null;
        return new Column(column(map, "column"), steps(map), otherwise);
    }

    Condition condition(YamlMap map) throws MappingInvalid {
        String column = column(map, "column");
        if (map.has("blank") == map.has("matches")) {
            throw MappingInvalid.at(map.line(), map.path() + " needs either blank or matches");
        }
        return map.has("blank")
                ? new Condition.Blank(column, map.flag("blank"))
                : new Condition.Matches(column, pattern(map, "matches"));
    }

    private String column(YamlMap map, String key) throws MappingInvalid {
        String column = map.text(key);
        columns.putIfAbsent(column, map.lineOf(key));
        return column;
    }

    /** In a fixed order, whatever the order of the keys: text, number, date. */
    private List<Step> steps(YamlMap map) throws MappingInvalid {
        List<Step> steps = new ArrayList<>();
        if (map.has("remove")) {
            steps.add(new Step.Remove(pattern(map, "remove")));
        }
        if (map.has("translate")) {
            steps.add(translation(map));
        }
        if (map.has("decimal-comma") && map.flag("decimal-comma")) {
            steps.add(new Step.DecimalComma());
        }
        if (map.has("negate") && map.flag("negate")) {
            steps.add(new Step.Negate());
        }
        if (map.has("date")) {
            steps.add(new Step.ReadDate(format(map, "date")));
        }
        if (map.has("date-time")) {
            if (zone == null) {
                throw map.invalid("date-time", "needs a zone at the top of the mapping");
            }
            steps.add(new Step.ReadDateTime(format(map, "date-time"), zone));
        }
        return steps;
    }

    private Step.Translate translation(YamlMap map) throws MappingInvalid {
        Step.Translate translation = translations.get(map.text("translate"));
        if (translation == null) {
            throw map.invalid("translate", "names no entry of translations; there are " + translations.keySet());
        }
        return translation;
    }

    private static Pattern pattern(YamlMap map, String key) throws MappingInvalid {
        try {
            return Pattern.compile(map.text(key));
        } catch (PatternSyntaxException e) {
            throw map.invalid(key, "is not a regular expression: " + e.getDescription());
        }
    }

    private static DateTimeFormatter format(YamlMap map, String key) throws MappingInvalid {
        try {
            return DateTimeFormatter.ofPattern(properYears(map.text(key)), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw map.invalid(key, "is not a date pattern such as yyyy-MM-dd: " + e.getMessage());
        }
    }

    /** Strict dates need the year without an era, but people write {@code yyyy}. */
    private static String properYears(String pattern) {
        StringBuilder proper = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < proper.length(); i++) {
            if (proper.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (proper.charAt(i) == 'y' && !quoted) {
                proper.setCharAt(i, 'u');
            }
        }
        return proper.toString();
    }

    static Map<String, Step.Translate> translations(YamlMap root) throws MappingInvalid {
        Map<String, Step.Translate> translations = new LinkedHashMap<>();
        if (root.has("translations")) {
            YamlMap all = root.map("translations");
            for (String name : all.keys()) {
                YamlMap one = all.map(name).allow(Set.of("values", "leave-out"));
                YamlMap values = one.map("values");
                Map<String, String> texts = new LinkedHashMap<>();
                for (String from : values.keys()) {
                    texts.put(from, values.text(from));
                }
                Set<String> leftOut = new HashSet<>(one.has("leave-out") ? one.texts("leave-out") : List.of());
                translations.put(name, new Step.Translate(texts, leftOut));
            }
        }
        return translations;
    }
}
