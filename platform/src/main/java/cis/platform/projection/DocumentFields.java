package cis.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** Names the fields in which two documents differ, as JSON Pointers (RFC 6901). */
final class DocumentFields {

    private final int most;
    private final List<String> differing = new ArrayList<>();

    private DocumentFields(int most) {
        this.most = most;
    }

    /** At most so many of them, in the order of their names. */
    static List<String> differing(BsonDocument one, BsonDocument other, int most) {
        DocumentFields fields = new DocumentFields(most);
        fields.compare("", one, other);
        return List.copyOf(fields.differing);
    }

    private void compare(String pointer, BsonValue one, BsonValue other) {
        if (differing.size() >= most) {
            return;
        }
        if (one.isDocument() && other.isDocument()) {
            compareDocuments(pointer, one.asDocument(), other.asDocument());
        } else if (one.isArray() && other.isArray()) {
            compareArrays(pointer, one.asArray(), other.asArray());
        } else if (!CanonicalJson.of(one).equals(CanonicalJson.of(other))) {
            differing.add(pointer);
        }
    }

    private void compareDocuments(String pointer, BsonDocument one, BsonDocument other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            compare(pointer + "/" + escaped(name), value(one, name), value(other, name));
        }
    }

    /** A field that is not there and one that is null mean the same. */
    private static BsonValue value(BsonDocument document, String name) {
        return document.get(name, BsonNull.VALUE);
    }

    private void compareArrays(String pointer, BsonArray one, BsonArray other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            compare(
                    pointer + "/" + i,
                    i < one.size() ? one.get(i) : BsonNull.VALUE,
                    i < other.size() ? other.get(i) : BsonNull.VALUE);
        }
    }

    private static String escaped(String name) {
        return FieldNames.original(name).replace("~", "~0").replace("/", "~1");
    }
}
