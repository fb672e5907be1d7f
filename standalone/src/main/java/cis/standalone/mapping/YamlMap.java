package cis.standalone.mapping;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A map of a YAML file that still knows its lines. Scalars are taken as written: {@code NO} is a country, not a boolean. */
final class YamlMap {

    private final String path;
    private final int line;
    private final Map<String, Node> entries;

    private YamlMap(String path, int line, Map<String, Node> entries) {
        this.path = path;
        this.line = line;
        this.entries = entries;
    }

    static YamlMap read(Reader reader) throws MappingInvalid {
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setCodePointLimit(1_000_000);
            limits.setNestingDepthLimit(20);
            limits.setMaxAliasesForCollections(20);
            Node root = new Yaml(limits).compose(reader);
            if (root == null) {
                throw new MappingInvalid("the file is empty");
            }
            return of(root, "");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw MappingInvalid.at(line, "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new MappingInvalid("this is not YAML: " + e.getMessage());
        }
    }

    private static YamlMap of(Node node, String path) throws MappingInvalid {
        if (!(node instanceof MappingNode map)) {
            throw MappingInvalid.at(line(node), named(path) + " must be a map of keys and values");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw MappingInvalid.at(line(entry.getKeyNode()), named(path) + " has a key that is not text");
            }
            if (entries.put(key.getValue(), entry.getValueNode()) != null) {
                throw MappingInvalid.at(line(key), named(path) + " has " + key.getValue() + " twice");
            }
        }
        return new YamlMap(path, line(node), entries);
    }

    int line() {
        return line;
    }

    String path() {
        return path;
    }

    int lineOf(String key) {
        Node node = entries.get(key);
        return node == null ? line : line(node);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    MappingInvalid invalid(String key, String message) {
        return MappingInvalid.at(lineOf(key), join(key) + " " + message);
    }

    /** Refuses every key that is not named here. */
    YamlMap allow(Set<String> known) throws MappingInvalid {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw invalid(key, "is not known here; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
        return this;
    }

    YamlMap map(String key) throws MappingInvalid {
        return of(node(key), join(key));
    }

    boolean isText(String key) {
        return entries.get(key) instanceof ScalarNode;
    }

    List<YamlMap> maps(String key) throws MappingInvalid {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : nodes(key)) {
            maps.add(of(node, join(key) + "[" + maps.size() + "]"));
        }
        return maps;
    }

    List<String> texts(String key) throws MappingInvalid {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            texts.add(text(node, join(key)));
        }
        return texts;
    }

    String text(String key) throws MappingInvalid {
        return text(node(key), join(key));
    }

    /** As written, white space included. */
    String rawText(String key) throws MappingInvalid {
        return node(key) instanceof ScalarNode scalar ? scalar.getValue() : text(key);
    }

    @Nullable
    String optionalText(String key) throws MappingInvalid {
        return has(key) ? text(key) : null;
    }

    boolean flag(String key) throws MappingInvalid {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid(key, "must be true or false");
        }
        return text.equals("true");
    }

    private Node node(String key) throws MappingInvalid {
        Node node = entries.get(key);
        if (node == null) {
            throw MappingInvalid.at(line, named(path) + " needs " + key);
        }
        return node;
    }

    private List<Node> nodes(String key) throws MappingInvalid {
        if (!(node(key) instanceof SequenceNode list)) {
            throw invalid(key, "must be a list");
        }
        return list.getValue();
    }

    private static String text(Node node, String path) throws MappingInvalid {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw MappingInvalid.at(line(node), path + " must be a text");
        }
        return scalar.getValue();
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String named(String path) {
        return path.isEmpty() ? "the mapping" : path;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
